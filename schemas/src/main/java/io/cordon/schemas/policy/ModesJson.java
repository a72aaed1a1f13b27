package io.cordon.schemas.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.avro.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@link Modes} as the JSON of a policy document, and the words for a mode. */
public final class ModesJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("detection", "containment", "detectors", "connectors");

    private ModesJson() {}

    /** The word for a mode: off, shadow, step-up or enforce. */
    public static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of a word; empty for any other text. */
    public static Optional<Mode> mode(String word) {
        for (Mode mode : Mode.values()) {
            if (mode != Mode.UNKNOWN && word(mode).equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The document. */
    public static String write(Modes modes) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        modes.detection().ifPresent(mode -> document.put("detection", word(mode)));
        modes.containment().ifPresent(mode -> document.put("containment", word(mode)));
        put(document, "detectors", modes.detectors());
        put(document, "connectors", modes.connectors());
        return document.toString();
    }

    private static void put(ObjectNode document, String member, Map<String, Mode> modes) {
        if (!modes.isEmpty()) {
            ObjectNode object = document.putObject(member);
            new TreeMap<>(modes).forEach((name, mode) -> object.put(name, word(mode)));
        }
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException naming every problem: half a document must not count
     */
    public static Modes read(String document) {
        List<String> problems = new ArrayList<>();
        Modes modes = read(tree(document), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return modes;
    }

    private static JsonNode tree(String document) {
        try {
            JsonNode tree = JSON.readTree(document);
            if (tree == null || !tree.isObject()) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static Modes read(JsonNode tree, List<String> problems) {
        tree.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                problems.add(name + " is not known"); // a misspelt word would leave in force what was to end
            }
        });
        Optional<Mode> detection = one(tree, "detection", problems);
        if (detection.filter(mode -> mode == Mode.OFF || mode == Mode.STEP_UP).isPresent()) {
            problems.add("detection is neither shadow nor enforce");
        }
        return new Modes(
                detection,
                one(tree, "containment", problems),
                all(tree.path("detectors"), "detectors", problems),
                all(tree.path("connectors"), "connectors", problems));
    }

    private static Optional<Mode> one(JsonNode object, String name, List<String> problems) {
        if (!object.has(name)) {
            return Optional.empty();
        }
        Optional<Mode> mode = mode(object.path(name).asText());
        if (mode.isEmpty()) {
            problems.add(name + " is none of off, shadow, step-up, enforce");
        }
        return mode;
    }

    private static Map<String, Mode> all(JsonNode object, String member, List<String> problems) {
        Map<String, Mode> modes = new TreeMap<>();
        if (!object.isMissingNode() && !object.isObject()) {
            problems.add(member + " is not an object");
        }
        object.fieldNames()
                .forEachRemaining(name -> one(object, name, problems).ifPresent(mode -> modes.put(name, mode)));
        return modes;
    }
}
