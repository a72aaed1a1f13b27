package io.cordon.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/*
 * Engines have a class path of their own, with libraries that nothing else may see: one of them is under the GPL, another brings forty jars. They are
 * built for this and for their own test only, and reached as a process.
 */
/** The module with other engines, as its build left it. */
record PeerProcess(Path module) {

    private static final String MAIN = "io.cordon.load.peers.PeerRun";

    /** The one of this build. */
    static PeerProcess here() {
        return new PeerProcess(Path.of(System.getProperty("cordon.home", "."), "load-tests", "peers", "target"));
    }

    /**
     * Events a second of each run that counts.
     *
     * @param settled whether the engine had become warm in time
     * @param byThreads of the time that its threads had of the processors
     * @param byClock of the time that passed
     */
    record Rates(boolean settled, List<Double> byThreads, List<Double> byClock) {

        /** From lines such as {@code threads 812000}; engines may print others. */
        static Rates parsed(List<String> lines) {
            boolean settled = lines.stream().anyMatch(line -> line.startsWith("warm ") && line.endsWith(" settled"));
            Rates rates = new Rates(settled, numbers("threads ", lines), numbers("clock ", lines));
            if (rates.byThreads.isEmpty()) {
                throw new IllegalStateException("an engine printed no rates");
            }
            return rates;
        }

        private static List<Double> numbers(String word, List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith(word))
                    .map(line -> Double.valueOf(line.substring(word.length())))
                    .toList();
        }
    }

    /** One engine at one job. */
    Rates rates(String engine, String job, Duration patience) {
        try {
            Process process = new ProcessBuilder(command(engine, job, patience))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("engine " + engine + " failed: exit status " + process.exitValue());
            }
            return Rates.parsed(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<String> command(String engine, String job, Duration patience) throws IOException {
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
                job,
                Long.toString(patience.toMillis()));
    }
}
