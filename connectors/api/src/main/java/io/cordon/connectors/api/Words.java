package io.cordon.connectors.api;

import java.time.Duration;
import java.util.Locale;

/** Values as they are written in a configuration. */
final class Words {
    private Words() {}

    static String of(Duration time) {
        return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
