package io.cordon.load.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The script {@code cordon} in a build of which nothing is there but what it looks at: Maven and Java only write down what they were asked for. */
public final class Launcher {
    private final Path home;

    /** Copies the script to an empty directory. */
    public Launcher(Path home) throws IOException {
        this.home = home;
        program("cordon", Files.readString(Path.of("..", "cordon")));
        program("path/mvn", "#!/bin/sh\necho \"$*\" >>'" + home + "/mvn.log'\n");
        program("jdk/bin/java", "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n");
        file("jdk/release", "JAVA_VERSION=\"" + Runtime.version().feature() + ".0.1\"\n");
        file("pom.xml", "<keycloak.version>26.0</keycloak.version>\n");
        file("target/jdk-home", home.resolve("jdk").toString());
        file("cli/target/class-path", "");
        Files.createDirectories(home.resolve("load-tests/peers/target"));
        Path built = file("cli/target/built", "");
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plus(1, ChronoUnit.DAYS)));
    }

    /** The words with which it starts Java. */
    public List<String> start(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("bash", home.resolve("cordon").toString()), Arrays.stream(arguments))
                .toList();
        ProcessBuilder shell = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().merge("PATH", home.resolve("path").toString(), (path, ours) -> ours + ":" + path);
        shell.environment().remove("CORDON_JAVA_OPTS");
        Process process = shell.start();
        List<String> words = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return words;
    }

    /** What it asked of Maven. */
    public String asked() throws IOException {
        Path log = home.resolve("mvn.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private void program(String name, String text) throws IOException {
        Files.setPosixFilePermissions(file(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
