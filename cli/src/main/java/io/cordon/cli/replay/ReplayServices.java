package io.cordon.cli.replay;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionService;
import java.nio.file.Path;

/** The three services, configured for recorded traffic: recorded time counts, and connectors are dry. */
final class ReplayServices implements AutoCloseable {

    private final DetectionService detection;
    private final ContainmentService containment;
    private final ActuatorService actuator;

    private ReplayServices(DetectionService detection, ContainmentService containment, ActuatorService actuator) {
        this.detection = detection;
        this.containment = containment;
        this.actuator = actuator;
    }

    static ReplayServices start(ReplayCluster cluster, ReplayKeys keys, Path directory) {
        DetectionService detection = DetectionService.start(DetectionConfig.read(source(
                "detection",
                streams(cluster, directory, "detect")
                        + "keys:\n  ingest: [" + quoted(keys.grants()) + "]\n"
                        + "detection:\n  time: claimed\n")));
        ContainmentService containment = ContainmentService.start(ContainmentConfig.read(source(
                "containment",
                streams(cluster, directory, "contain")
                        + "keys:\n  signing: " + quoted(keys.signing())
                        + "\n  operators: " + quoted(keys.operators()) + "\n")));
        return new ReplayServices(detection, containment, actuator(cluster, keys));
    }

    private static ActuatorService actuator(ReplayCluster cluster, ReplayKeys keys) {
        try {
            return ActuatorService.start(ActuatorConfigFile.parse(actuatorFile(cluster, keys)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the actuator started", e);
        }
    }

    private static ConfigSource source(String name, String yaml) {
        return new ConfigSource("replay's " + name + " configuration", yaml);
    }

    private static String streams(ReplayCluster cluster, Path directory, String name) {
        return """
                application:
                  instance: replay
                  stateDirectory: %s
                kafka:
                  bootstrapServers: %s
                registry:
                  urls: ["%s"]
                topics:
                  prefix: %s
                  small: true
                streams:
                  standbyReplicas: 0
                http:
                  port: 0
                """.formatted(
                        quoted(directory.resolve(name)),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        ReplayCluster.TOPICS.prefix());
    }

    private static String actuatorFile(ReplayCluster cluster, ReplayKeys keys) {
        return """
                name: replay
                dry: true
                topicPrefix: %s
                kafka:
                  bootstrapServers: %s
                registry:
                  url: %s
                keys:
                  verifying: %s
                authority:
                  epoch: 1
                http:
                  port: 0
                """.formatted(
                        ReplayCluster.TOPICS.prefix(),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        quoted(keys.verifying()));
    }

    private static String quoted(Path path) {
        return "\"" + path.toAbsolutePath().toString().replace("\\", "\\\\") + "\"";
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
