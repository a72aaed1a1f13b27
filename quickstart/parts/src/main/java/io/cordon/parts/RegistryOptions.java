package io.cordon.parts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a schema registry is started. Its schemas are in memory and gone with the process.
 *
 * @param directory where its log is written; empty means a temporary one, deleted at close
 * @param port where it listens on 127.0.0.1; empty means a free one
 */
public record RegistryOptions(Optional<Path> directory, OptionalInt port) {
    /** A temporary directory and a free port. */
    public static RegistryOptions defaults() {
        return new RegistryOptions(Optional.empty(), OptionalInt.empty());
    }
}
