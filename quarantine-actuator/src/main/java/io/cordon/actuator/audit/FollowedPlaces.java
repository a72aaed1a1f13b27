package io.cordon.actuator.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.Network;
import io.cordon.connectors.api.Places;
import io.cordon.connectors.api.SecretRef;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places under the key that its reference holds now, so that it is replaced while feeds run. Thread-safe.
 *
 * <p><b>Failure semantics.</b> A key that cannot be read, or is too short, fails the start. Later it changes nothing: the one before stays in force, and an error says so
 * once, until it can be read again. To leave addresses out instead would hide that a credential is in two places.
 */
final class FollowedPlaces implements Supplier<Places> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedPlaces.class);

    private final SecretRef reference;
    private final Map<String, List<Network>> named;
    private String key;
    private Places current;
    private boolean told;

    /**
     * Reads the key for the first time.
     *
     * @throws ConnectorException if it cannot be read
     * @throws IllegalArgumentException if it is too short
     */
    FollowedPlaces(SecretRef reference, Map<String, List<Network>> named) {
        this.reference = requireNonNull(reference, "reference");
        this.named = Map.copyOf(named);
        this.key = read();
        this.current = places(key);
    }

    @Override
    public synchronized Places get() {
        try {
            String now = read();
            if (!now.equals(key)) {
                current = places(now);
                key = now;
                LOG.atInfo().log("key of places read anew");
            }
            told = false;
        } catch (ConnectorException | IllegalArgumentException e) {
            if (!told) {
                LOG.atError()
                        .addKeyValue("error", String.valueOf(e.getMessage()))
                        .log("key of places can't be read, the one before stays in force");
            }
            told = true;
        }
        return current;
    }

    private String read() {
        try (var secret = reference.read()) {
            return secret.reveal();
        }
    }

    private Places places(String text) {
        return new Places(text.getBytes(UTF_8), named);
    }
}
