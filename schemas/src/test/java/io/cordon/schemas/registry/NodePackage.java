package io.cordon.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder with a Node package and what it depends on. */
final class NodePackage {
    private static final long INSTALL_SECONDS = 240;
    private static final long RUN_SECONDS = 60;

    private final Path directory;

    private NodePackage(Path directory) {
        this.directory = directory;
    }

    /** Installs a package from the resources into a folder, once; empty if Node, npm or the package registry is missing. */
    static Optional<NodePackage> install(String resources, List<String> files, Path directory)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (String file : files) {
            try (var in = NodePackage.class.getResourceAsStream(resources + file)) {
                Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        NodePackage installed = new NodePackage(directory);
        Path done = directory.resolve("node_modules/.package-lock.json");
        boolean ready = Files.exists(done)
                || installed
                        .run(INSTALL_SECONDS, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
                        .isPresent();
        return ready ? Optional.of(installed) : Optional.empty();
    }

    /** Runs a script and returns what it prints. */
    Optional<String> node(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "node";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(RUN_SECONDS, command);
    }

    /** Why the last command failed. */
    String problem() throws IOException {
        Path errors = directory.resolve("errors");
        return Files.exists(errors) ? Files.readString(errors) : "it could not be started";
    }

    private Optional<String> run(long seconds, String... command) throws InterruptedException {
        try {
            Path output = directory.resolve("output");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(directory.resolve("errors").toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(Files.readString(output, UTF_8)) : Optional.empty();
        } catch (IOException e) {
            // The program is not there.
            return Optional.empty();
        }
    }
}
