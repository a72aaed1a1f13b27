package io.cordon.topology.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one value of a file; empty means that it is not of the kind. */
final class Reading {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Reading() {}

    static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }

    /** One of a few words. YAML takes the bare word off for false. */
    static Optional<String> word(JsonNode value) {
        return value.isBoolean() && !value.booleanValue() ? Optional.of("off") : text(value);
    }

    static Optional<List<String>> texts(JsonNode value) {
        return list(value, Reading::text);
    }

    static Optional<List<URI>> addresses(JsonNode value) {
        return list(value, Reading::address).filter(list -> !list.isEmpty());
    }

    static Optional<Map<String, String>> textMap(JsonNode value) {
        Map<String, String> map = new LinkedHashMap<>();
        value.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return value.isObject() && value.valueStream().allMatch(JsonNode::isValueNode)
                ? Optional.of(map)
                : Optional.empty();
    }

    static Optional<Path> path(JsonNode value) {
        try {
            return text(value).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    static Optional<Integer> integer(JsonNode value, int least, int most) {
        boolean fits =
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most;
        return fits ? Optional.of(value.asInt()) : Optional.empty();
    }

    static Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
    }

    static Optional<Duration> time(JsonNode value) {
        return text(value).flatMap(Quantities::time);
    }

    static Optional<Long> bytes(JsonNode value) {
        return text(value).flatMap(Quantities::bytes);
    }

    static Optional<URI> address(JsonNode value) {
        try {
            return Optional.of(new URI(value.asText()))
                    .filter(uri -> SCHEMES.contains(String.valueOf(uri.getScheme())))
                    // A password belongs in a file: an address is logged.
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    /** One that is wrong makes the whole wrong. */
    private static <T> Optional<List<T>> list(JsonNode value, Function<JsonNode, Optional<T>> reader) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<T> list = new ArrayList<>();
        for (JsonNode element : value) {
            reader.apply(element).ifPresent(list::add);
        }
        return list.size() == value.size() ? Optional.of(list) : Optional.empty();
    }
}
