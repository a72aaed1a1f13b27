package io.cordon.load.bench;

import io.cordon.load.containment.ContainmentRun;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/*
 * Services run for weeks in a JVM of their own; this one holds all of them, the broker and the agents. With a heap that is just enough, its collector stops everything for
 * 30 ms and more twice a second, and what is measured is the collector. A large young generation leaves a pause in half a minute.
 */
/** The standard run of containments, in a JVM that is fit for it. */
final class ContainmentProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int HEAP = 3_072;
    private static final List<String> PROPERTIES =
            List.of("cordon.home", "cordon.parts.home", "cordon.oauth2.jar", "cordon.log");

    private ContainmentProcess() {}

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException if it failed or not every session is proven to be contained: the figures of the others would be too good
     */
    static List<Metric> figures() {
        try {
            Path directory = Files.createTempDirectory("cordon-containment");
            Path json = directory.resolve("containment.jsonl");
            Path log = directory.resolve("containment.log");
            run(json, log);
            List<Metric> figures = MetricLines.read(json);
            Files.delete(json);
            Files.delete(log);
            Files.delete(directory);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path json, Path log) {
        try (JavaProcess process = JavaProcess.builder()
                .name("containment")
                .mainClass(ContainmentRun.class.getName())
                .heapMegabytes(HEAP)
                .jvmArguments(jvm())
                .arguments("--json", json.toString())
                .log(log)
                .ready(Readiness.atOnce(), PATIENCE)
                .start()) {
            if (!process.awaitExit(PATIENCE) || process.exitStatus() != 0) {
                throw new IllegalStateException(
                        "containments were not measured; the last lines of " + log + ":\n" + process.tail(10));
            }
        }
    }

    private static String[] jvm() {
        Stream<String> options = Stream.of(
                "-Xms" + HEAP + "m",
                "-Xmn2200m",
                "-XX:-UseSerialGC",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED");
        Stream<String> properties = PROPERTIES.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        return Stream.concat(options, properties).toArray(String[]::new);
    }
}
