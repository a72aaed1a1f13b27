package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The roles of README.md as "verb resource.group", and which of them were used. */
final class DocumentedRoles {
    private final Set<String> granted = new TreeSet<>();
    private final Set<String> used = new ConcurrentSkipListSet<>();

    DocumentedRoles() {
        try {
            var readme = Files.readString(Path.of("README.md"));
            var yaml = readme.substring(readme.indexOf("```yaml\napiVersion") + 8);
            var parser = new YAMLFactory().createParser(yaml.substring(0, yaml.indexOf("```")));
            new YAMLMapper()
                    .readValues(parser, JsonNode.class)
                    .forEachRemaining(role -> role.path("rules").forEach(this::grant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grant(JsonNode rule) {
        for (JsonNode resource : rule.path("resources")) {
            for (JsonNode verb : rule.path("verbs")) {
                granted.add(verb.asText() + " " + resource.asText() + "."
                        + rule.path("apiGroups").path(0).asText());
            }
        }
    }

    /** The same roles without a right, as "verb resource.group". */
    static DocumentedRoles without(String right) {
        var less = new DocumentedRoles();
        less.granted.remove(right);
        return less;
    }

    /** Whether it is granted; asking uses nothing. */
    boolean grants(String verb, String resource, String group) {
        return granted.contains(verb + " " + resource + "." + group);
    }

    boolean allows(String verb, String resource, String group) {
        var right = verb + " " + resource + "." + group;
        used.add(right);
        return granted.contains(right);
    }

    /** All but the right to bind, which no request shows. */
    Set<String> granted() {
        var shown = new TreeSet<>(granted);
        shown.removeIf(right -> right.startsWith("bind "));
        return shown;
    }

    Set<String> used() {
        return used;
    }
}
