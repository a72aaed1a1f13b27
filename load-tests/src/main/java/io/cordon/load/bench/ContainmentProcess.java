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
     * What came of it.
     *
     * @param figures of the sessions that are proven to be contained
     * @param failures each of the others, as far as it is known, and that there are some; empty if there are none
     */
    record Result(List<Metric> figures, List<String> failures) {}

    /**
     * Runs it to its end. Its log stays if a session failed.
     *
     * @throws IllegalStateException if it did not come to figures
     */
    static Result run() {
        try {
            Path directory = Files.createTempDirectory("cordon-containment");
            Path json = directory.resolve("containment.jsonl");
            Path log = directory.resolve("containment.log");
            boolean all = run(json, log);
            Result result = new Result(MetricLines.read(json), all ? List.of() : failures(Files.readAllLines(log)));
            Files.delete(json);
            if (all) {
                Files.delete(log);
                Files.delete(directory);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its output says of sessions that failed. */
    static List<String> failures(List<String> lines) {
        return Stream.concat(
                        lines.stream().filter(line -> line.startsWith(ContainmentRun.FAILED)),
                        Stream.of("not every session was contained and proven"))
                .toList();
    }

    /** Whether every session is contained. */
    private static boolean run(Path json, Path log) {
        try (JavaProcess process = JavaProcess.builder()
                .name("containment")
                .mainClass(ContainmentRun.class.getName())
                .heapMegabytes(HEAP)
                .jvmArguments(jvm())
                .arguments("--json", json.toString())
                .log(log)
                .ready(Readiness.atOnce(), PATIENCE)
                .start()) {
            boolean ended = process.awaitExit(PATIENCE);
            if (!ended || !Files.exists(json)) {
                throw new IllegalStateException(
                        "containments were not measured; the last lines of " + log + ":\n" + process.tail(10));
            }
            return process.exitStatus() == 0;
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
