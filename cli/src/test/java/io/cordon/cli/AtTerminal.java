package io.cordon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.cli.OperatorLine.Ran;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command in a process of its own whose input and output are a terminal, which {@code script} of util-linux lends. */
final class AtTerminal {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int PATIENCE_SECONDS = 90;

    private AtTerminal() {}

    static boolean isHere() {
        return Files.isExecutable(SCRIPT);
    }

    /** What a person sees is the output; at a terminal there is no other. */
    static Ran run(String typed, List<String> arguments) throws IOException, InterruptedException {
        Path seen = Files.createTempFile("cordon-terminal", ".txt");
        try {
            Process process = new ProcessBuilder(
                            SCRIPT.toString(), "--quiet", "--return", "--command", command(arguments), "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(seen.toFile())
                    .start();
            try (OutputStream keyboard = process.getOutputStream()) {
                // What is typed before the question waits in the terminal's line.
                keyboard.write((typed + "\n").getBytes(UTF_8));
                keyboard.flush();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no end at the terminal: " + Files.readString(seen));
                }
            }
            return new Ran(process.exitValue(), Files.readString(seen), "");
        } finally {
            Files.delete(seen);
        }
    }

    private static String command(List<String> arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dcordon.terminal.input=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CordonCommand.class.getName()),
                        arguments.stream())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }
}
