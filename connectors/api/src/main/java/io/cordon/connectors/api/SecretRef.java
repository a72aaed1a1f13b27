package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a secret of the configuration lies. Read at each use, so that a rotated file counts at once. */
public sealed interface SecretRef {

    /** Reads it; a trailing line break is not part of it. */
    SecretValue read();

    /** Reads {@code file:/path} or {@code env:NAME}; empty for anything else. */
    static Optional<SecretRef> parse(String text) {
        if (text.startsWith("file:") && text.length() > 5) {
            return Optional.of(new InFile(Path.of(text.substring(5))));
        }
        if (text.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
            return Optional.of(new InEnvironment(text.substring(4)));
        }
        return Optional.empty();
    }

    /** A file that holds nothing else. */
    record InFile(Path file) implements SecretRef {
        public InFile {
            requireNonNull(file, "file");
        }

        @Override
        public SecretValue read() {
            try {
                return SecretValue.of(Files.readString(file).stripTrailing());
            } catch (IOException e) {
                throw new ConnectorException("secret file " + file + " cannot be read", e);
            }
        }
    }

    /** An environment variable. */
    record InEnvironment(String name) implements SecretRef {
        public InEnvironment {
            requireNonNull(name, "name");
        }

        @Override
        public SecretValue read() {
            var value = System.getenv(name);
            if (value == null) {
                throw new ConnectorException("environment variable " + name + " is not set");
            }
            return SecretValue.of(value);
        }
    }
}
