package io.cordon.parts;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How Keycloak is started.
 *
 * @param home the folder with {@code bin/kc.sh}
 * @param realm name of its realm
 * @param document the realm as Keycloak exports it; it holds secrets
 * @param log where its log is written; empty means in {@code home}
 * @param port where it listens on 127.0.0.1; empty means a free one
 */
public record KeycloakOptions(Path home, String realm, String document, Optional<Path> log, OptionalInt port) {
    public KeycloakOptions {
        requireNonNull(home, "home");
        requireNonNull(realm, "realm");
        requireNonNull(document, "document");
        requireNonNull(log, "log");
        requireNonNull(port, "port");
    }

    /**
     * The server of this build with a realm, on a free port.
     *
     * @throws PartException if it has not been fetched
     */
    public static KeycloakOptions of(String realm, String document) {
        return new KeycloakOptions(KeycloakHome.find(), realm, document, Optional.empty(), OptionalInt.empty());
    }

    /** The same with its log in this file. */
    public KeycloakOptions logTo(Path newLog) {
        return new KeycloakOptions(home, realm, document, Optional.of(newLog), port);
    }

    /** The same on this port. */
    public KeycloakOptions onPort(int newPort) {
        return new KeycloakOptions(home, realm, document, log, OptionalInt.of(newPort));
    }

    @Override
    public String toString() {
        return "KeycloakOptions[home=" + home + ", realm=" + realm + ", document=***]";
    }
}
