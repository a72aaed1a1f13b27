package io.cordon.quickstart.stage;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Cordon's services, in this process; in production each is one of its own. */
record Services(DetectionService detection, ContainmentService containment, ActuatorService actuator) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Services start(StartUp startUp, Closer closer, Settings settings) throws InterruptedException {
        CompletableFuture<DetectionService> detection = startUp.begin(
                "detection",
                () -> {
                    DetectionService service = closer.keep(
                            DetectionService.start(DetectionConfig.read(ConfigSource.file(settings.detection()))));
                    await(service::ready, "detection is not running after ");
                    return service;
                },
                service -> metrics(service.httpPort()));
        CompletableFuture<ContainmentService> containment = startUp.begin(
                "containment",
                () -> {
                    ContainmentService service = closer.keep(ContainmentService.start(
                            ContainmentConfig.read(ConfigSource.file(settings.containment()))));
                    await(service::ready, "containment is not running after ");
                    return service;
                },
                service -> metrics(service.httpPort()));
        CompletableFuture<ActuatorService> actuator = startUp.begin(
                "actuator",
                () -> {
                    ActuatorService service =
                            closer.keep(ActuatorService.start(ActuatorConfigFile.read(settings.actuator())));
                    await(service::ready, "the actuator is not ready after ");
                    return service;
                },
                service -> metrics(service.httpPort()));
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
