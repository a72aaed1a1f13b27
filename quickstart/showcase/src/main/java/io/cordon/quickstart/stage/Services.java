package io.cordon.quickstart.stage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Cordon's services: the ports of their metrics. */
record Services(int detection, int containment, int actuator) {
    /** On two busy cores a JVM without compiled code takes more than one minute to join its group. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static Services start(StartUp startUp, Settings settings, ServiceStarter starter) throws InterruptedException {
        CompletableFuture<Integer> detection = startUp.begin(
                "detection", () -> starter.detection(settings.detection()), port -> starter.where("detection", port));
        CompletableFuture<Integer> containment = startUp.begin(
                "containment",
                () -> starter.containment(settings.containment()),
                port -> starter.where("containment", port));
        CompletableFuture<Integer> actuator = startUp.begin(
                "actuator", () -> starter.actuator(settings.actuator()), port -> starter.where("actuator", port));
        return new Services(StartUp.ready(detection), StartUp.ready(containment), StartUp.ready(actuator));
    }

    static String metrics(int port) {
        return "http://127.0.0.1:" + port + "/metrics";
    }

    static void await(BooleanSupplier ready, String problem) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(problem + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
