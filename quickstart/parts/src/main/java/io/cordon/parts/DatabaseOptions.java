package io.cordon.parts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a database is started.
 *
 * @param directory where it keeps its data, reused when it was used before; empty means a temporary one, deleted at close
 * @param port where it listens on 127.0.0.1; empty means a free one
 * @param log where the server itself logs each connection as csvlog; empty means nowhere
 */
public record DatabaseOptions(Optional<Path> directory, OptionalInt port, Optional<Path> log) {
    /** Without a log. */
    public DatabaseOptions(Optional<Path> directory, OptionalInt port) {
        this(directory, port, Optional.empty());
    }

    /** A temporary directory and a free port. */
    public static DatabaseOptions defaults() {
        return new DatabaseOptions(Optional.empty(), OptionalInt.empty());
    }

    /** The same with a log in this directory. */
    public DatabaseOptions logging(Path to) {
        return new DatabaseOptions(directory, port, Optional.of(to));
    }
}
