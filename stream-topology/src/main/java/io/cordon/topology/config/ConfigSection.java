package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URISyntaxException;
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
import java.util.stream.Collectors;

/**
 * A mapping of the YAML file. Each getter notes what is wrong and returns something usable, so that reading goes on to the next
 * problem; {@link ConfigSource} throws at the end if there was any.
 */
public final class ConfigSection {

    private final String path;
    private final JsonNode node;
    private final List<String> problems;
    private final Set<String> asked = new TreeSet<>();
    private final List<ConfigSection> children = new ArrayList<>();

    ConfigSection(String path, JsonNode node, List<String> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add(path + ": expected a mapping");
        }
    }

    /** A mapping below this one; empty if absent. */
    public ConfigSection section(String name) {
        ConfigSection child = new ConfigSection(path(name), child(name), problems);
        children.add(child);
        return child;
    }

    /** The mappings of a list below this one. */
    public List<ConfigSection> sections(String name) {
        List<ConfigSection> list = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array(name)) {
            list.add(new ConfigSection(path(name) + "[" + index++ + "]", element, problems));
        }
        children.addAll(list);
        return list;
    }

    /** A text that must be there. */
    public String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name, "a text", ""));
    }

    public String text(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    public Optional<String> optionalText(String name) {
        JsonNode value = child(name);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            return wrong(name, "a text", Optional.empty());
        }
        return Optional.of(value.asText().strip());
    }

    /** A list of texts; empty if absent. */
    public List<String> texts(String name) {
        List<String> list = new ArrayList<>();
        array(name).forEach(element -> list.add(element.asText()));
        return list;
    }

    /** Kafka client properties and the like; empty if absent. */
    public Map<String, String> textMap(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode value = child(name);
        if (!absent(value) && !value.isObject()) {
            return wrong(name, "a mapping of texts", map);
        }
        value.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    public Path path(String name, Path otherwise) {
        return optionalPath(name).orElse(otherwise);
    }

    /** A path that must be given, since no place would be right for everybody. */
    public Path requiredPath(String name) {
        return optionalPath(name).orElseGet(() -> missing(name, "a path", Path.of(".")));
    }

    public Optional<Path> optionalPath(String name) {
        return optionalText(name).map(Path::of);
    }

    /** Addresses; at least one. */
    public List<URI> addresses(String name) {
        List<URI> list = new ArrayList<>();
        for (String text : texts(name)) {
            address(name, text).ifPresent(list::add);
        }
        return list.isEmpty() ? missing(name, "a list of addresses", List.of(URI.create("http://missing"))) : list;
    }

    private Optional<URI> address(String name, String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // The text may hold a password: say where, not what.
            return wrong(name, "an address such as http://host:8081", Optional.empty());
        }
    }

    /** A whole number within bounds. */
    public int integer(String name, int otherwise, int least, int most) {
        JsonNode value = child(name);
        if (absent(value)) {
            return otherwise;
        }
        boolean fits =
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most;
        return fits ? value.asInt() : wrong(name, "a whole number from " + least + " to " + most, otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = child(name);
        if (absent(value)) {
            return otherwise;
        }
        return value.isBoolean() ? value.asBoolean() : wrong(name, "true or false", otherwise);
    }

    /** A positive time such as 20ms, 5s, 10m, 2h, 7d. */
    public Duration duration(String name, Duration otherwise) {
        return optionalText(name)
                .map(text -> Quantities.time(text)
                        .orElseGet(() -> wrong(name, "a time such as 20ms, 5s, 10m or 7d", otherwise)))
                .orElse(otherwise);
    }

    public Optional<Duration> optionalDuration(String name) {
        return absent(child(name)) ? Optional.empty() : Optional.of(duration(name, Duration.ZERO));
    }

    /** Bytes such as 512KiB, 32MiB. */
    public long bytes(String name, long otherwise) {
        return optionalText(name)
                .map(text -> Quantities.bytes(text)
                        .orElseGet(() -> wrong(name, "a size such as 512KiB or 32MiB", otherwise)))
                .orElse(otherwise);
    }

    /** One of the constants, in lower case with dashes. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        Map<String, E> labels = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ConfigSection::label, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return optionalText(name)
                .map(text -> Optional.ofNullable(labels.get(text))
                        .orElseGet(() -> wrong(name, "one of " + labels.keySet(), otherwise)))
                .orElse(otherwise);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Notes a problem that only the reader of this section can see. */
    public void problem(String name, String what) {
        problems.add(path(name) + ": " + what);
    }

    private <T> T missing(String name, String expected, T substitute) {
        problems.add(path(name) + ": missing; expected " + expected);
        return substitute;
    }

    private <T> T wrong(String name, String expected, T substitute) {
        problems.add(path(name) + ": expected " + expected);
        return substitute;
    }

    /** Names that nobody asked for are mistakes, not extras: a misspelt limit would silently not hold. */
    void reportUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(path(name) + ": unknown; known are " + asked);
            }
        });
        children.forEach(ConfigSection::reportUnknown);
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = child(name);
        if (absent(value)) {
            return List.of();
        }
        return value.isArray() ? value : wrong(name, "a list", MissingNode.getInstance());
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
