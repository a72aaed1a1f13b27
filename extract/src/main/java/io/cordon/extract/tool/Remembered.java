package io.cordon.extract.tool;

import io.cordon.extract.text.CharSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What names say, once they were asked for: an agent has some tens of tools, and asks for them all day. Only what programmers call things is
 * remembered; anything else may be data, and is read again. Beyond its bound it begins anew. Thread-safe.
 */
final class Remembered<T> {

    static final int MOST = 1_024;

    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 3;
    private static final CharSet IN_NAME = CharSet.WORD.plus("-./:");

    private final Map<String, T> meanings = new ConcurrentHashMap<>();
    private final Function<String, T> reader;

    /** Remembers what a function says, which must say the same whenever it is asked. */
    Remembered(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String name) {
        T known = meanings.get(name);
        if (known != null) {
            return known;
        }
        T meaning = reader.apply(name);
        if (isName(name)) {
            if (meanings.size() >= MOST) {
                meanings.clear();
            }
            meanings.put(name, meaning);
        }
        return meaning;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && IN_NAME.hasAll(name)
                && CharSet.DIGIT.count(name, 0, name.length()) <= MOST_DIGITS;
    }
}
