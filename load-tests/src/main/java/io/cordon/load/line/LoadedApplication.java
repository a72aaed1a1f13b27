package io.cordon.load.line;

import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A streams application as a process of its own. All of them, detection and references, get the same file: the guarantee, commit
 * interval, threads and memory of one are those of the other.
 *
 * @param main its main class
 * @param topics what it works on
 * @param run ends its name; another run begins from the start
 * @param instance which of several
 * @param standbys warm copies of its state
 */
record LoadedApplication(Class<?> main, TopicNames topics, String run, String instance, int standbys) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int HEAP = 768;
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    /** The first release of Java in which they are no experiment. */
    private static final int COMPACT_HEADERS = 25;

    static final String LOG = "service.log";
    static final String STATE = "state";

    static LoadedApplication of(Class<?> main, TopicNames topics, int run) {
        return new LoadedApplication(main, topics, Integer.toString(run), "one", 0);
    }

    /** Its group, too. */
    String id() {
        return topics.prefix() + main.getSimpleName() + run;
    }

    JavaProcess start(LoadCluster cluster, String settings) {
        Path directory = directory(cluster);
        try {
            Files.createDirectories(directory);
            Path file = Files.writeString(directory.resolve("service.yaml"), yaml(cluster, directory, settings));
            return JavaProcess.builder()
                    .name(id())
                    .mainClass(main.getName())
                    .heapMegabytes(HEAP)
                    .collector(COLLECTOR)
                    .jvmArguments("--enable-native-access=ALL-UNNAMED")
                    .jvmArguments(forManyFacts())
                    .arguments(file.toString())
                    .directory(directory)
                    .log(directory.resolve(LOG))
                    .ready(Readiness.logged("state=\"RUNNING\""), PATIENCE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How the launcher starts detection: with a heap that is there from the beginning, with large pages, which other systems than Linux do not have, and with short
     * headers of objects, which a JVM before 25 does not. The launcher is a shell script, so it stands there as well; a test holds them together.
     */
    static List<String> jvm() {
        return Stream.concat(Stream.of("-Xmx" + HEAP + "m", COLLECTOR), Stream.of(forManyFacts()))
                .toList();
    }

    private static String[] forManyFacts() {
        List<String> options = new ArrayList<>(List.of("-Xms" + HEAP + "m", "-XX:+AlwaysPreTouch"));
        if (System.getProperty("os.name").equals("Linux")) {
            options.add("-XX:+UseTransparentHugePages");
        }
        if (Runtime.version().feature() >= COMPACT_HEADERS) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options.toArray(String[]::new);
    }

    /** Where its state and its log are. */
    Path directory(LoadCluster cluster) {
        return cluster.directory().resolve(id() + '-' + instance);
    }

    private String yaml(LoadCluster cluster, Path directory, String settings) {
        return """
                application: {id: "%s", instance: "%s", stateDirectory: "%s"}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true, prefix: "%s"}
                streams: {standbyReplicas: %d%s}
                http: {port: 0}
                keys: {ingest: ["%s"]}
                """.formatted(
                        id(),
                        instance,
                        directory.resolve(STATE),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        topics.prefix(),
                        standbys,
                        settings.isEmpty() ? "" : ", " + settings,
                        cluster.grants());
    }
}
