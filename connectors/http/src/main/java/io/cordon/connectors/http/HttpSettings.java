package io.cordon.connectors.http;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a target is called.
 *
 * @param timeout of a whole call: connection, request and body
 * @param trust PEM file with the certificates of authorities to trust instead of the JVM's; looked at before each call
 */
public record HttpSettings(Duration timeout, Optional<Path> trust) {
    private static final Duration USUAL = Duration.ofSeconds(2);

    public HttpSettings {
        requireNonNull(timeout, "timeout");
        requireNonNull(trust, "trust");
    }

    /** With a timeout and the JVM's trust. */
    public static HttpSettings of(Duration timeout) {
        return new HttpSettings(timeout, Optional.empty());
    }

    /** Reads {@code timeout} (2 s without it) and {@code trust}; to be called before {@link Settings#finish()}. */
    public static HttpSettings read(Settings settings) {
        var timeout = settings.duration("timeout", USUAL);
        var trust = settings.maybeText("trust").map(Path::of);
        return new HttpSettings(timeout, trust);
    }
}
