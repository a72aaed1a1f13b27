package io.cordon.emitter.feature;

import java.util.EnumMap;
import java.util.Map;

/** What words are called on the wire: by the same names, looked up once. Immutable. */
final class Counterparts<A extends Enum<A>, B extends Enum<B>> {
    private final Map<A, B> byWord;

    /** Fails if a word has no counterpart. */
    Counterparts(Class<A> words, Class<B> onTheWire) {
        byWord = new EnumMap<>(words);
        for (A word : words.getEnumConstants()) {
            byWord.put(word, Enum.valueOf(onTheWire, word.name()));
        }
    }

    B of(A word) {
        B counterpart = byWord.get(word);
        if (counterpart == null) {
            throw new IllegalArgumentException(word + " has no counterpart");
        }
        return counterpart;
    }
}
