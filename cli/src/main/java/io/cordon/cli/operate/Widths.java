package io.cordon.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.schemas.topic.Sizing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How wide topics are where they are not as wide as usual: named as in the services' {@code topics.sizing}.
 *
 * @param options said on the command line, which goes before the file
 * @param file the section of the file; missing if it has none
 */
record Widths(Map<String, Integer> options, JsonNode file) {
    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("sessions", "subjects", "owners", "commands", "gate", "replication", "minInSync"));

    Widths {
        options = Map.copyOf(options);
    }

    /** @throws IllegalArgumentException if a name is unknown or a number impossible: topics of a wrong width are there for good */
    Sizing over(Sizing standard) {
        options.keySet().forEach(Widths::known);
        file.fieldNames().forEachRemaining(Widths::known);
        return new Sizing(
                width("sessions", standard.sessions()),
                width("subjects", standard.subjects()),
                width("owners", standard.owners()),
                width("commands", standard.commands()),
                width("gate", standard.gate()),
                (short) width("replication", standard.replication()),
                width("minInSync", standard.minInSync()));
    }

    private int width(String name, int standard) {
        return Optional.ofNullable(options.get(name))
                .orElseGet(() -> file.path(name).asInt(standard));
    }

    private static void known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no width is called " + name + "; known are " + NAMES);
        }
    }
}
