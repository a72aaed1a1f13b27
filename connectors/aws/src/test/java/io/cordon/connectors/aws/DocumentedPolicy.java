package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The actions of README.md's policy, and which of them were used. */
final class DocumentedPolicy {
    private final Set<String> granted = new TreeSet<>();
    private final Set<String> used = new ConcurrentSkipListSet<>();

    DocumentedPolicy() {
        try {
            var readme = Files.readString(Path.of("README.md"));
            var policy = readme.substring(readme.indexOf("```json") + 7);
            for (var statement : new ObjectMapper()
                    .readTree(policy.substring(0, policy.indexOf("```")))
                    .path("Statement")) {
                statement.path("Action").forEach(action -> granted.add(action.asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same policy without an action. */
    static DocumentedPolicy without(String action) {
        var less = new DocumentedPolicy();
        less.granted.remove(action);
        return less;
    }

    /** Whether it is allowed; asking uses nothing. */
    boolean grants(String action) {
        return granted.contains(action);
    }

    boolean allows(String action) {
        used.add(action);
        return granted.contains(action);
    }

    Set<String> granted() {
        return granted;
    }

    Set<String> used() {
        return used;
    }
}
