package io.cordon.emitter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a call's arguments that the agent cannot change any more, as far as they are small and plain: texts, numbers and booleans, in maps by
 * text and lists. Whatever else there is has to be read at once.
 */
final class CapturedArguments {
    /** Copying more would cost the agent's thread more than it saves, and keep more in the queue than the features that come of it. */
    private static final int MOST_CHARACTERS = Readers.SHORT;

    private static final int MOST_NODES = 64;
    private static final int DEEPEST = 4;

    private int charactersLeft = MOST_CHARACTERS;
    private int nodesLeft = MOST_NODES;
    private boolean complete = true;

    private CapturedArguments() {}

    /** The copy; null if the arguments are not that small and plain. */
    static @Nullable Map<String, ?> of(Map<String, ?> arguments) {
        CapturedArguments capture = new CapturedArguments();
        Map<String, @Nullable Object> copy = capture.map(arguments, 0);
        return capture.complete ? copy : null;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !fits(name)) {
                complete = false;
                break;
            }
            copy.put(name, value(entry.getValue(), depth + 1));
        }
        return copy;
    }

    private List<@Nullable Object> list(Collection<?> list, int depth) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object element : list) {
            if (!fits("")) {
                break;
            }
            copy.add(value(element, depth + 1));
        }
        return copy;
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            complete &= fits(text);
            return text;
        }
        if (value == null || value instanceof Boolean || isPlain(value)) {
            return value;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (depth < DEEPEST && value instanceof Collection<?> list) {
            return list(list, depth);
        }
        complete = false;
        return null;
    }

    private boolean fits(String text) {
        charactersLeft -= text.length();
        complete &= nodesLeft-- > 0 && charactersLeft >= 0;
        return complete;
    }

    /** Numbers of other types may change, as those that are counted with do. */
    private static boolean isPlain(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Double || value instanceof Float;
    }
}
