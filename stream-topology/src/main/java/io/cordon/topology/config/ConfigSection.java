package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.schemas.config.Question;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A mapping of the YAML file. Each getter notes what is wrong and returns something usable, so that reading goes on to the next
 * problem; {@link ConfigSource} throws at the end if there was any.
 */
public final class ConfigSection {

    private static final String TEXT = "a text";
    private static final String PATH = "a path";
    private static final String TIME = "a time such as 20ms, 5s, 10m or 7d";

    private final String path;
    private final JsonNode node;
    private final Inquiry inquiry;
    private final Set<String> asked = new TreeSet<>();
    private final List<ConfigSection> children = new ArrayList<>();

    ConfigSection(String path, JsonNode node, Inquiry inquiry) {
        this.path = path;
        this.node = node;
        this.inquiry = inquiry;
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            inquiry.problem(path + ": expected a mapping");
        }
    }

    /** A mapping below this one; empty if absent. */
    public ConfigSection section(String name) {
        ConfigSection child = new ConfigSection(path(name), child(name), inquiry);
        children.add(child);
        return child;
    }

    /** The mappings of a list below this one. */
    public List<ConfigSection> sections(String name) {
        List<ConfigSection> list = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array(name)) {
            list.add(new ConfigSection(path(name) + "[" + index++ + "]", element, inquiry));
        }
        if (inquiry.everything()) {
            list.add(new ConfigSection(path(name) + "[]", MissingNode.getInstance(), inquiry));
        }
        children.addAll(list);
        return list;
    }

    /** A text that must be there. */
    public String text(String name) {
        return required(name, TEXT, "", Reading::text);
    }

    public String text(String name, String otherwise) {
        return optional(name, TEXT, otherwise, otherwise, Reading::text);
    }

    public Optional<String> optionalText(String name) {
        return optional(name, TEXT, Reading::text);
    }

    /** A list of texts; empty if absent. */
    public List<String> texts(String name) {
        return optional(name, "a list of texts", Reading::texts).orElse(List.of());
    }

    /** Kafka client properties and the like; empty if absent. */
    public Map<String, String> textMap(String name) {
        return optional(name, "a mapping of texts", Reading::textMap).orElse(Map.of());
    }

    /** A path that must be given, since no place would be right for everybody. */
    public Path requiredPath(String name) {
        return required(name, PATH, Path.of("."), Reading::path);
    }

    public Optional<Path> optionalPath(String name) {
        return optional(name, PATH, Reading::path);
    }

    /** Addresses; at least one. */
    public List<URI> addresses(String name) {
        // The text may hold a password: the problem says where, not what.
        return required(
                name,
                "a list of addresses such as http://host:8081",
                List.of(URI.create("http://missing")),
                Reading::addresses);
    }

    /** An address that may be absent. */
    public Optional<URI> optionalAddress(String name) {
        return optional(name, "an address such as http://host:4318", Reading::address);
    }

    /** A whole number within bounds. */
    public int integer(String name, int otherwise, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return optional(
                name, expected, otherwise, String.valueOf(otherwise), value -> Reading.integer(value, least, most));
    }

    public boolean flag(String name, boolean otherwise) {
        return optional(name, "true or false", otherwise, String.valueOf(otherwise), Reading::flag);
    }

    /** A positive time such as 20ms, 5s, 10m, 2h, 7d. */
    public Duration duration(String name, Duration otherwise) {
        return optional(name, TIME, otherwise, Quantities.text(otherwise), Reading::time);
    }

    public Optional<Duration> optionalDuration(String name) {
        return optional(name, TIME, Reading::time);
    }

    /** Bytes such as 512KiB, 32MiB. */
    public long bytes(String name, long otherwise) {
        return optional(name, "a size such as 512KiB or 32MiB", otherwise, Quantities.text(otherwise), Reading::bytes);
    }

    /** One of the constants, in lower case with dashes. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        Map<String, E> labels = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ConfigSection::label, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return optional(
                name,
                "one of " + labels.keySet(),
                otherwise,
                label(otherwise),
                value -> Reading.word(value).map(labels::get));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is made of several settings and may refuse how they go together: why is noted, and reading goes on with the substitute. */
    public <T> T made(Supplier<T> maker, T substitute) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            inquiry.problem((path.isEmpty() ? "(whole file)" : path) + ": " + e.getMessage());
            return substitute;
        }
    }

    /** Notes a problem that only the reader of this section can see. */
    public void problem(String name, String what) {
        inquiry.problem(path(name) + ": " + what);
    }

    private <T> T required(String name, String expected, T substitute, Reader<T> reader) {
        inquiry.asked(Question.required(path(name), expected));
        JsonNode value = child(name);
        if (absent(value)) {
            problem(name, "missing; expected " + expected);
            return substitute;
        }
        return read(name, value, expected, reader).orElse(substitute);
    }

    private <T> T optional(String name, String expected, T otherwise, String standard, Reader<T> reader) {
        inquiry.asked(Question.optional(path(name), expected, standard));
        JsonNode value = child(name);
        return absent(value) ? otherwise : read(name, value, expected, reader).orElse(otherwise);
    }

    private <T> Optional<T> optional(String name, String expected, Reader<T> reader) {
        inquiry.asked(Question.optional(path(name), expected));
        JsonNode value = child(name);
        return absent(value) ? Optional.empty() : read(name, value, expected, reader);
    }

    private <T> Optional<T> read(String name, JsonNode value, String expected, Reader<T> reader) {
        Optional<T> read = reader.read(value);
        if (read.isEmpty()) {
            problem(name, "expected " + expected);
        }
        return read;
    }

    /** Empty if a value is not of the kind. */
    private interface Reader<T> {
        Optional<T> read(JsonNode value);
    }

    /** Names that nobody asked for are mistakes, not extras: a misspelt limit would silently not hold. */
    void reportUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(name, "unknown; known are " + asked);
            }
        });
        children.forEach(ConfigSection::reportUnknown);
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = child(name);
        if (absent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            problem(name, "expected a list");
            return List.of();
        }
        return value;
    }

    private JsonNode child(String name) {
        asked.add(requireNonNull(name, "name"));
        return node.path(name);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
