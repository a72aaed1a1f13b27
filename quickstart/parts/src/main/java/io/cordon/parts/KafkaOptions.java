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
 * @param security who may come in and do what; empty means anybody anything
 */
public record KafkaOptions(
        Optional<Path> directory, OptionalInt port, Map<String, String> overrides, Optional<KafkaSecurity> security) {
    public KafkaOptions {
        overrides = Map.copyOf(overrides);
    }

    /** A temporary directory, a free port and no overrides. */
    public static KafkaOptions defaults() {
        return new KafkaOptions(Optional.empty(), OptionalInt.empty(), Map.of(), Optional.empty());
    }

    /** The same with its data in this directory. */
    public KafkaOptions in(Path newDirectory) {
        return new KafkaOptions(Optional.of(newDirectory), port, overrides, security);
    }

    /** The same on this port. */
    public KafkaOptions onPort(int newPort) {
        return new KafkaOptions(directory, OptionalInt.of(newPort), overrides, security);
    }

    /** The same with one more broker setting. */
    public KafkaOptions with(String key, String value) {
        return new KafkaOptions(directory, port, Map.of(key, value), security).above(overrides);
    }

    /** The same with users who show passwords, and ACLs. */
    public KafkaOptions securedBy(KafkaSecurity newSecurity) {
        return new KafkaOptions(directory, port, overrides, Optional.of(newSecurity));
    }

    /** The same with these broker settings where it has none of its own. */
    KafkaOptions above(Map<String, String> defaults) {
        Map<String, String> all = new HashMap<>(defaults);
        all.putAll(overrides);
        return new KafkaOptions(directory, port, all, security);
    }
}
