package io.cordon.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one value of the file; empty means that it is not of the kind. */
interface Reading<T> {
    /** Of addresses: keys may lie in a file as well. */
    Set<String> SCHEMES = Set.of("https", "file");

    /** Hosts of which an address need not be encrypted: nobody on the way could change what they answer. */
    Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    Optional<T> read(JsonNode value);

    static Optional<String> text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    static Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
    }

    static Optional<Integer> number(JsonNode value, int least, int most) {
        boolean fits =
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most;
        return fits ? Optional.of(value.asInt()) : Optional.empty();
    }

    static Optional<URI> address(JsonNode value) {
        try {
            return text(value).map(URI::create).filter(Reading::isTrustworthy);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    /* Whoever can change the keys on their way can make himself any runtime. */
    private static boolean isTrustworthy(URI uri) {
        boolean near = "http".equals(uri.getScheme())
                && LOOPBACK.matcher(String.valueOf(uri.getHost())).matches();
        return near || SCHEMES.contains(String.valueOf(uri.getScheme()));
    }

    static Optional<Duration> time(JsonNode value) {
        try {
            return text(value)
                    .map(text -> Duration.parse("PT" + text.toUpperCase(Locale.ROOT)))
                    .filter(Duration::isPositive);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // noted as a problem by the caller
        }
    }

    static String words(Duration time) {
        return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
