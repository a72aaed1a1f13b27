package io.cordon.schemas.serde;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads client properties. Names that Confluent's serializers have are theirs, so that one set serves both. */
final class SerdeSettings {
    static final String SERDE = "schema.serde";
    static final String URL = "schema.registry.url";
    static final String USER_INFO = "basic.auth.user.info";
    static final String TOKEN = "bearer.auth.token";
    static final String TRUST_FILE = "schema.registry.ssl.truststore.location";
    static final String TRUST_PASSWORD = "schema.registry.ssl.truststore.password";
    static final String TRUST_TYPE = "schema.registry.ssl.truststore.type";
    static final String TIMEOUT = "schema.registry.request.timeout.ms";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String MAX_BYTES = "schema.max.bytes";

    private final Map<String, ?> properties;

    SerdeSettings(Map<String, ?> properties) {
        this.properties = new HashMap<>(properties);
    }

    /** Whether Confluent's serializers were asked for instead of our own. */
    boolean confluent() {
        String serde = text(SERDE).orElse("cordon");
        return switch (serde) {
            case "cordon" -> false;
            case "confluent" -> true;
            default -> throw new IllegalArgumentException(SERDE + " must be cordon or confluent, is '" + serde + "'");
        };
    }

    boolean autoRegister() {
        return text(AUTO_REGISTER).map(Boolean::parseBoolean).orElse(false);
    }

    SerdeLimits limits() {
        SerdeLimits standard = SerdeLimits.standard();
        return text(MAX_BYTES)
                .map(bytes -> new SerdeLimits(number(MAX_BYTES, bytes), standard.maxItems(), standard.maxCached()))
                .orElse(standard);
    }

    RegistryConfig registry() {
        String urls = text(URL).orElseThrow(() -> new IllegalArgumentException(URL + " is missing"));
        RegistryConfig config = RegistryConfig.of(Stream.of(urls.split(","))
                        .map(String::trim)
                        .map(URI::create)
                        .toList())
                .withAuth(authentication())
                .withAutoRegister(autoRegister());
        RegistryConfig timed = text(TIMEOUT)
                .map(timeout -> config.withTimeout(Duration.ofMillis(number(TIMEOUT, timeout))))
                .orElse(config);
        return trust().map(timed::withTrust).orElse(timed);
    }

    private Authentication authentication() {
        Optional<String> token = text(TOKEN);
        if (token.isPresent()) {
            return Authentication.bearer(token.get());
        }
        return text(USER_INFO).map(SerdeSettings::basic).orElseGet(Authentication::none);
    }

    private static Authentication basic(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(USER_INFO + " must be user:password");
        }
        return Authentication.basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    private Optional<TrustStore> trust() {
        return text(TRUST_FILE).map(Path::of).map(file -> {
            String type = text(TRUST_TYPE).orElse("PEM");
            return switch (type) {
                case "PEM" -> TrustStore.pem(file);
                case "PKCS12" -> TrustStore.pkcs12(file, text(TRUST_PASSWORD).orElse(""));
                default -> throw new IllegalArgumentException(TRUST_TYPE + " must be PEM or PKCS12, is '" + type + "'");
            };
        });
    }

    private Optional<String> text(String name) {
        @Nullable Object value = properties.get(name);
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, is '" + value + "'", e);
        }
    }
}
