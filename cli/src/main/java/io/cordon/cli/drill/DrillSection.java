package io.cordon.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a section of a YAML file and remembers all that is wrong, so that it is told at once. Confined to one thread. */
final class DrillSection {
    private final JsonNode node;
    private final String path;
    private final List<String> problems;

    DrillSection(JsonNode node, String path) {
        this(node, path, new ArrayList<>());
    }

    private DrillSection(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    String text(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            problems.add(path + "." + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return node.path(name).asText(otherwise).strip();
    }

    /** A name of a database role, or the begin of one. */
    String name(String name, String otherwise, int longest) {
        String text = text(name, otherwise);
        if (!DrillTarget.Roles.isName(text, longest)) {
            wrong(name, text, "lower-case letters, digits and _, at most " + longest);
        }
        return text;
    }

    void wrong(String name, String value, String expected) {
        problems.add(path + "." + name + " is '" + value + "', expected " + expected);
    }

    /** A number with one of the units ms, s, m, h and d. */
    Duration duration(String name, String otherwise) {
        String text = text(name, otherwise);
        try {
            boolean date = text.endsWith("d");
            String iso = text.endsWith("ms")
                    ? "PT" + Long.parseLong(text.replace("ms", "")) / 1_000.0 + "S"
                    : (date ? "P" : "PT") + text;
            return Duration.parse(iso);
        } catch (RuntimeException e) {
            problems.add(path + "." + name + " is '" + text + "', expected a time such as 90s or 1h");
            return Duration.ofHours(1);
        }
    }

    List<DrillSection> list(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.isEmpty()) {
            problems.add(path + "." + name + " is empty: without one nothing is proven");
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new DrillSection(list.get(i), path + "." + name + "[" + i + "]", problems))
                .toList();
    }

    /**
     * Says all that was wrong.
     *
     * @throws IllegalArgumentException if anything was
     */
    void check() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }
}
