package io.cordon.cli.access;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Exit;

/**
 * Kafka's command line tools in this process. A script runs with tools of the same names that note what they were called with; then the classes behind the real
 * ones are called with just that, which saves a hundred starts of a JVM.
 */
final class KafkaTools {
    private static final Map<String, String> CLASSES = Map.of(
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
            "kafka-acls.sh", "org.apache.kafka.tools.AclCommand",
            "kafka-configs.sh", "kafka.admin.ConfigCommand");

    private static final String NOTING = """
            #!/bin/sh
            { printf '%s' "${0##*/}"; for word in "$@"; do printf '\\t%s' "$word"; done; printf '\\n'; } >> "$CALLS"
            """;

    private final Path directory;

    KafkaTools(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        for (String tool : CLASSES.keySet()) {
            Files.setPosixFilePermissions(
                    Files.writeString(directory.resolve(tool), NOTING), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The calls of a script, each a tool and its arguments. */
    List<List<String>> callsOf(Path script, String bootstrap, Path config) throws Exception {
        Path calls = Files.createTempFile(directory, "calls", "");
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).inheritIO();
        shell.environment().put("KAFKA", directory.toString());
        shell.environment().put("BOOTSTRAP", bootstrap);
        shell.environment().put("CONFIG", config.toString());
        shell.environment().put("CALLS", calls.toString());
        int code = shell.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(script + " ended with " + code);
        }
        return Files.readAllLines(calls).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** Does what a call says; throws if the tool would have ended with another code than 0. */
    void run(List<String> call) throws ReflectiveOperationException {
        String[] arguments = call.subList(1, call.size()).toArray(String[]::new);
        List<Integer> codes = new ArrayList<>();
        Exit.setExitProcedure((code, message) -> {
            codes.add(code);
            throw new Ended();
        });
        try {
            Class.forName(CLASSES.get(call.get(0)))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Ended)) {
                throw e;
            }
        } finally {
            Exit.resetExitProcedure();
        }
        // A tool that catches its own end goes on to end once more: the first one counts.
        if (!codes.isEmpty() && codes.getFirst() != 0) {
            throw new IllegalStateException(call + " ended with " + codes.getFirst());
        }
    }

    /** In place of the end of this process. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("ended", null, false, false);
        }
    }
}
