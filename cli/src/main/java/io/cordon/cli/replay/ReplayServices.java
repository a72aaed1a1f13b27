package io.cordon.cli.replay;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionService;

/** The three services in this process; connectors are dry. */
final class ReplayServices implements AutoCloseable {

    private final DetectionService detection;
    private final ContainmentService containment;
    private final ActuatorService actuator;

    private ReplayServices(DetectionService detection, ContainmentService containment, ActuatorService actuator) {
        this.detection = detection;
        this.containment = containment;
        this.actuator = actuator;
    }

    static ReplayServices start(ReplayConfigs configs) {
        DetectionService detection =
                DetectionService.start(DetectionConfig.read(source("detection", configs.detection())));
        ContainmentService containment =
                ContainmentService.start(ContainmentConfig.read(source("containment", configs.containment())));
        return new ReplayServices(detection, containment, actuator(configs));
    }

    private static ActuatorService actuator(ReplayConfigs configs) {
        try {
            return ActuatorService.start(ActuatorConfigFile.parse(configs.actuator() + "dry: true\n"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the actuator started", e);
        }
    }

    private static ConfigSource source(String name, String yaml) {
        return new ConfigSource("replay's " + name + " configuration", yaml);
    }

    /** Events that the session core took in, as it counts them itself. */
    long decided() {
        return MetricReading.sum(detection.httpPort(), "cordon_event_decided_total");
    }

    boolean ready() {
        return detection.ready() && containment.ready();
    }

    @Override
    public void close() {
        actuator.close();
        containment.close();
        detection.close();
    }
}
