package io.cordon.extract.tool;

import io.cordon.extract.text.CharSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What names say, for the names that were asked for last: an agent has some tens of tools, and asks for them all day. Only what programmers call
 * things is remembered; anything else may be data, and is read again. Thread-safe.
 */
final class Remembered<T> {

    private static final int SLOTS = 512;
    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 3;
    private static final CharSet IN_NAME = CharSet.WORD.plus("-./:");

    private record Entry<T>(String name, T meaning) {}

    private final AtomicReferenceArray<@Nullable Entry<T>> entries = new AtomicReferenceArray<>(SLOTS);
    private final Function<String, T> reader;

    /** Remembers what a function says, which must say the same whenever it is asked. */
    Remembered(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
        Entry<T> entry = entries.get(slot);
        if (entry != null && entry.name().equals(name)) {
            return entry.meaning();
        }
        T meaning = reader.apply(name);
        if (isName(name)) {
            entries.set(slot, new Entry<>(name, meaning));
        }
        return meaning;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && IN_NAME.hasAll(name)
                && CharSet.DIGIT.count(name, 0, name.length()) <= MOST_DIGITS;
    }
}
