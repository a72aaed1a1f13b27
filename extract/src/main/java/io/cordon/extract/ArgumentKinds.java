package io.cordon.extract;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a leaf. */
final class ArgumentKinds {

    private ArgumentKinds() {}

    static ArgumentKind of(@Nullable Object value) {
        if (value == null) {
            return ArgumentKind.NULL;
        }
        if (value instanceof Number) {
            return ArgumentKind.NUMBER;
        }
        if (value instanceof Boolean) {
            return ArgumentKind.BOOLEAN;
        }
        return isText(value) && !String.valueOf(value).isEmpty() ? ArgumentKind.TEXT : ArgumentKind.EMPTY;
    }

    /** Whether the leaf has a text: it is no null and no empty container. */
    static boolean isText(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Map)
                && !(value instanceof Object[]);
    }
}
