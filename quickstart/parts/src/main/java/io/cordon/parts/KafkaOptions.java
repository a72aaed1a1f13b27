package io.cordon.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a broker is started.
 *
 * @param directory where it keeps its data, reused when it was used before; empty means a temporary one, deleted at close
 * @param port where clients connect on 127.0.0.1; empty means a free one
 * @param overrides broker settings that go above the ones of {@link EmbeddedKafka}
 */
public record KafkaOptions(Optional<Path> directory, OptionalInt port, Map<String, String> overrides) {
    public KafkaOptions {
        overrides = Map.copyOf(overrides);
    }

    /** A temporary directory, a free port and no overrides. */
    public static KafkaOptions defaults() {
        return new KafkaOptions(Optional.empty(), OptionalInt.empty(), Map.of());
    }

    /** The same with its data in this directory. */
    public KafkaOptions in(Path newDirectory) {
        return new KafkaOptions(Optional.of(newDirectory), port, overrides);
    }

    /** The same on this port. */
    public KafkaOptions onPort(int newPort) {
        return new KafkaOptions(directory, OptionalInt.of(newPort), overrides);
    }

    /** The same with one more broker setting. */
    public KafkaOptions with(String key, String value) {
        Map<String, String> more = new HashMap<>(overrides);
        more.put(key, value);
        return new KafkaOptions(directory, port, more);
    }
}
