package io.cordon.load.survival;

import io.cordon.load.line.ProcessUsage;
import io.cordon.parts.JavaProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the line stands on is away for as long as one likes: all brokers (killed, and started again with their data), the schema registry or the authorization server
 * (both stand still, since what they know is in memory; whoever asks them gets no answer). An orchestrator looks after the services meanwhile.
 */
final class Outages {

    private static final String IDP = "idp";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Tokens for each event that may be said meanwhile, several times what sessions need: one that lacks its token would not begin at all. */
    private static final double TOKENS = 0.1;

    /** An outage. */
    @FunctionalInterface
    private interface Outage {
        void last(Outages outages, Scene scene);
    }

    private static final Map<String, Outage> ALL = new LinkedHashMap<>();

    static {
        ALL.put("kafka", Outages::kafka);
        ALL.put("registry", Outages::registry);
        ALL.put(IDP, Outages::idp);
    }

    private final Duration length;
    private final int perSecond;

    /** Of this length, at this rate of events. */
    Outages(Duration length, int perSecond) {
        this.length = length;
        this.perSecond = perSecond;
    }

    /** Which there are; those that are wanted, or all. */
    static List<String> of(List<String> wanted) {
        if (!ALL.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("no such outage among " + wanted + ", there are " + ALL.keySet());
        }
        return wanted.isEmpty() ? List.copyOf(ALL.keySet()) : wanted;
    }

    /** Sessions that begin while the authorization server is away have their tokens already, or nothing could be contained there. */
    void prepare(String name, Scene scene) {
        if (!name.equals(IDP)) {
            return;
        }
        scene.ground().tokens().stock((int) (length.toSeconds() * perSecond * TOKENS) + 1);
    }

    /** Has it last, and end; what became of the services meanwhile. */
    String last(String name, Scene scene) {
        Outage outage = ALL.get(name);
        if (outage == null) {
            throw new IllegalArgumentException("no outage " + name);
        }
        int before = scene.line().restarts();
        long memory = scene.line().resident();
        outage.last(this, scene);
        return "%d s, %d restarts, %+d MiB"
                .formatted(
                        length.toSeconds(),
                        scene.line().restarts() - before,
                        (scene.line().resident() - memory) >> 20);
    }

    private void kafka(Scene scene) {
        for (int broker = 0; broker < scene.ground().kafka().size(); broker++) {
            scene.ground().kafka().kill(broker);
        }
        pass(scene);
        scene.ground().kafka().restart();
    }

    private void registry(Scene scene) {
        standStill(scene.ground().registryProcess(), scene);
    }

    private void idp(Scene scene) {
        standStill(scene.ground().tokenProcess(), scene);
    }

    private void standStill(JavaProcess process, Scene scene) {
        Signals.pause(process.pid());
        try {
            pass(scene);
        } finally {
            Signals.resume(process.pid());
        }
    }

    /** Who is dead or says so is started again, as an orchestrator would. */
    private void pass(Scene scene) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            scene.line().all().forEach(Service::readyOrRestarted);
            Patience.pass(BETWEEN_LOOKS);
        }
    }

    /** Bytes of a process now. */
    static long resident(JavaProcess process) {
        return process.isAlive() ? ProcessUsage.of(process.pid()).resident() : 0;
    }
}
