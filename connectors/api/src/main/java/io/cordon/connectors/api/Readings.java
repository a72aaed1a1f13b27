package io.cordon.connectors.api;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one value of a setting; empty means that it is not of the kind. */
final class Readings {
    private Readings() {}

    static Optional<String> asText(Object value) {
        return value instanceof Map || value instanceof List || value.toString().isBlank()
                ? Optional.empty()
                : Optional.of(value.toString());
    }

    static Optional<URI> asUri(Object value) {
        try {
            var uri = URI.create(value.toString());
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    static Optional<Duration> asDuration(Object value) {
        var text = value.toString().strip();
        try {
            var duration = switch (text.replaceFirst("^[0-9]+", "")) {
                case "ms" -> Duration.ofMillis(number(text));
                case "s" -> Duration.ofSeconds(number(text));
                case "m" -> Duration.ofMinutes(number(text));
                case "h" -> Duration.ofHours(number(text));
                default -> Duration.parse(text);
            };
            return duration.isPositive() ? Optional.of(duration) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceFirst("[a-z]+$", ""));
    }

    static Optional<Long> asLong(Object value) {
        try {
            return Optional.of(Long.parseLong(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    static Optional<Boolean> asFlag(Object value) {
        return switch (value.toString()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<List<String>> asTexts(Object value) {
        return value instanceof List<?> list
                ? Optional.of(list.stream().map(String::valueOf).toList())
                : Optional.empty();
    }

    static Optional<Map<String, String>> asTextMap(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var texts = new LinkedHashMap<String, String>();
        map.forEach((k, v) -> texts.put(String.valueOf(k), String.valueOf(v)));
        return Optional.of(texts);
    }

    static Optional<Map<String, Object>> asMap(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((k, v) -> named.put(String.valueOf(k), v));
        return Optional.of(named);
    }

    static Optional<List<Map<String, Object>>> asMaps(Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(list.stream().map(m -> asMap(m).orElseThrow()).toList());
    }
}
