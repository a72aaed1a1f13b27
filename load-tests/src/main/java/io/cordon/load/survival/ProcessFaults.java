package io.cordon.load.survival;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Processes that die, or stand still for longer than others wait for them. */
final class ProcessFaults {

    /** Longer than the time-outs of a session and of a transaction (6 s). */
    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    /** Until leaders have moved and clients have found them. */
    private static final Duration WITHOUT_BROKER = Duration.ofSeconds(8);

    private static final Duration STALL = Duration.ofMillis(400);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final int STALLS = 16;

    private ProcessFaults() {}

    /** kill -9; it comes back when others have taken over. */
    static String killDetection(Scene scene, Random random) {
        Service instance = any(scene.atWork(), random);
        instance.kill();
        scene.awaitTakeover();
        instance.begin();
        return instance.name();
    }

    /** kill -9, and started again at once. */
    static String killContainment(Scene scene, Random random) {
        return restart(scene.line().containment());
    }

    static String killActuator(Scene scene, Random random) {
        return restart(scene.line().actuator());
    }

    private static String restart(Service service) {
        service.kill();
        service.begin();
        return service.name();
    }

    /** SIGSTOP: others take over, and then it goes on as if nothing had been. */
    static String pauseDetection(Scene scene, Random random) {
        Service instance = any(scene.atWork(), random);
        instance.pause();
        try {
            Patience.pass(TOO_LONG);
        } finally {
            instance.resume();
        }
        return instance.name();
    }

    static String killBroker(Scene scene, Random random) {
        int broker = random.nextInt(scene.ground().kafka().size());
        scene.ground().kafka().kill(broker);
        Patience.pass(WITHOUT_BROKER);
        scene.ground().kafka().restart(broker);
        return "broker " + (broker + 1);
    }

    /** It answers, but two thirds of the time it does not. */
    static String slowBroker(Scene scene, Random random) {
        int broker = random.nextInt(scene.ground().kafka().size());
        long pid = scene.ground().kafka().process(broker).pid();
        for (int i = 0; i < STALLS; i++) {
            Signals.pause(pid);
            Patience.pass(STALL);
            Signals.resume(pid);
            Patience.pass(BREATH);
        }
        return "broker " + (broker + 1);
    }

    static Service any(List<Service> services, Random random) {
        return services.get(random.nextInt(services.size()));
    }
}
