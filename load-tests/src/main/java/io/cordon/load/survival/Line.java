package io.cordon.load.survival;

import io.cordon.actuator.ActuatorService;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.detect.DetectionService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cordon's services: several instances of detection with standbys, a containment owner and an actuator. */
final class Line implements AutoCloseable {

    /** Group and application of detection. */
    static final String DETECTION = "survival-detection";

    static final String CONTAINMENT = "survival-containment";

    private static final int DETECTION_HEAP = 384;
    private static final int HEAP = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Ground ground;
    private final List<Service> detection;
    private final Service containment;
    private final Service actuator;

    private Line(Ground ground, int instances) {
        this.ground = ground;
        this.detection = IntStream.rangeClosed(1, instances)
                .mapToObj(i -> detection("detect-" + i))
                .toList();
        this.containment =
                new Service(ContainmentService.class, "contain-1", HEAP, directory("contain-1"), this::containmentYaml);
        this.actuator =
                new Service(ActuatorService.class, "actuator-1", HEAP, directory("actuator-1"), this::actuatorYaml);
    }

    /** Returns when all are ready. */
    static Line start(Ground ground, int instances) {
        Line line = new Line(ground, instances);
        try {
            line.detection
                    .getFirst()
                    .start()
                    .stop(); // with which its classes are archived, for all that start from now on
            line.all().forEach(Service::begin);
            line.awaitReady();
            return line;
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private Service detection(String name) {
        return new Service(
                DetectionService.class, name, DETECTION_HEAP, directory(name), port -> detectionYaml(name, port));
    }

    private Path directory(String name) {
        return ground.directory().resolve(name);
    }

    List<Service> detection() {
        return detection;
    }

    Service containment() {
        return containment;
    }

    Service actuator() {
        return actuator;
    }

    List<Service> all() {
        return Stream.concat(detection.stream(), Stream.of(containment, actuator))
                .toList();
    }

    /** How often services had to be started again because they were dead or said so. */
    int restarts() {
        return all().stream().mapToInt(Service::restarts).sum();
    }

    /** Bytes of memory that all services have now. */
    long resident() {
        return all().stream().mapToLong(Service::resident).sum();
    }

    /** Who is dead or says so is started again meanwhile. */
    void awaitReady() {
        List<Service> waiting = new ArrayList<>(all());
        Patience.await(
                () -> {
                    waiting.removeIf(Service::readyOrRestarted);
                    return waiting.isEmpty();
                },
                PATIENCE,
                "the services are not ready");
    }

    /** Sessions are remembered for longer than a run takes: what the records say of them is part of the proof. */
    private String detectionYaml(String name, int port) {
        return streams(DETECTION, name, 1, port) + """
                keys: {ingest: ["%s"]}
                detection:
                  retention: {ended: 12h, idle: 12h, held: 12h}
                  holdLimit: {percent: 60}
                  baselines: {learn: false}
                """.formatted(ground.keys().grants());
    }

    /** Hundreds of attacks within minutes are no blast here. */
    private String containmentYaml(int port) {
        return streams(CONTAINMENT, "contain-1", 0, port)
                + """
                keys: {signing: "%s", operators: "%s"}
                containment:
                  blastRadius: {perAgentType: 1000000, perTenant: 1000000, holdsPerTenant: 1000000, window: 1s}
                """.formatted(ground.keys().signing(), ground.keys().operators());
    }

    private String actuatorYaml(int port) {
        return """
                name: actuator-1
                topicPrefix: %s
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                keys: {verifying: "%s", sealing: "%s"}
                http: {port: %d}
                """.formatted(
                                Ground.TOPICS.prefix(),
                                ground.bootstrapServers(),
                                ground.registryUrl(),
                                ground.keys().verifying(),
                                ground.keys().sealing(),
                                port)
                + ground.connectors();
    }

    private String streams(String application, String instance, int standbys, int port) {
        return """
                application: {id: %s, instance: %s, stateDirectory: "%s"}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {prefix: %s, small: true, sizing: {replication: %d, minInSync: %d}}
                streams: {standbyReplicas: %d}
                http: {port: %d}
                """.formatted(
                        application,
                        instance,
                        directory(instance).resolve("state"),
                        ground.bootstrapServers(),
                        ground.registryUrl(),
                        Ground.TOPICS.prefix(),
                        ground.sizing().replication(),
                        ground.sizing().minInSync(),
                        standbys,
                        port);
    }

    @Override
    public void close() {
        all().parallelStream().forEach(Service::close);
    }
}
