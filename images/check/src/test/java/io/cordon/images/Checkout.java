package io.cordon.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A second copy of the sources, without anything that was built, and Maven in it. */
record Checkout(Path root) {
    private static final Path FIRST = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git");

    static Checkout in(Path directory) throws IOException {
        Files.walkFileTree(FIRST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (NOT_SOURCES.contains(String.valueOf(from.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(directory.resolve(FIRST.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) { // in a second work tree .git is a file, and does no harm
                    Files.copy(from, directory.resolve(FIRST.relativize(from)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Checkout(directory);
    }

    /** The image, made anew with everything that is in it, by Maven on the JDK that it ran on the first time: jars name that. Skipped where Maven is not to be found. */
    ImageArchive image(String name) throws IOException, InterruptedException {
        Path maven = Stream.of(
                        "/usr/bin/mvn",
                        "/usr/local/bin/mvn",
                        System.getenv().getOrDefault("MAVEN_HOME", "") + "/bin/mvn")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(maven != null, "there is no mvn");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        String.valueOf(maven),
                        "-B",
                        "-q",
                        "-ntp",
                        "-Pimages,quick",
                        "-pl",
                        "images/" + name,
                        "-am",
                        "package"))
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("cordon.maven.jdk", System.getProperty("java.home")));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no second image of " + name + ": " + said);
        }
        return new ImageArchive(name, root.resolve("images/" + name + "/target/cordon-" + name + ".tar"));
    }
}
