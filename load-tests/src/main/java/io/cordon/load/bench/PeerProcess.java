package io.cordon.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * Engines have a class path of their own, with libraries that nothing else may see: one of them is under the GPL, another brings forty jars. They are
 * built for this and for their own test only, and reached as a process.
 */
/** The module with other engines, as its build left it. */
record PeerProcess(Path module) {

    private static final String MAIN = "io.cordon.load.peers.PeerRun";
    private static final String RATE = "rate ";

    /** The one of this build. */
    static PeerProcess here() {
        return new PeerProcess(Path.of(System.getProperty("cordon.home", "."), "load-tests", "peers", "target"));
    }

    /** Events a second of each run, by job. */
    Map<String, List<Double>> rates(String engine, Duration eachJob) {
        try {
            Process process = new ProcessBuilder(command(engine, eachJob))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("engine " + engine + " failed: exit status " + process.exitValue());
            }
            return parsed(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<String> command(String engine, Duration eachJob) throws IOException {
        Path classPath = module.resolve("class-path");
        if (!Files.isRegularFile(classPath)) {
            throw new IllegalStateException(
                    "the other engines are not built: mvn -Pquick -pl load-tests/peers -am package");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-Dcordon.log=WARN",
                "-cp",
                module.resolve("classes") + ":" + Files.readString(classPath).strip(),
                MAIN,
                engine,
                Long.toString(eachJob.toMillis()));
    }

    /** Lines such as {@code rate denials 812000}; engines may print others. */
    static Map<String, List<Double>> parsed(List<String> lines) {
        Map<String, List<Double>> rates = new HashMap<>();
        lines.stream()
                .filter(line -> line.startsWith(RATE))
                .map(line -> line.split(" "))
                .forEach(words -> rates.computeIfAbsent(words[1], job -> new ArrayList<>())
                        .add(Double.parseDouble(words[2])));
        return rates;
    }
}
