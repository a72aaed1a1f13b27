package io.cordon.topology.normalise;

import java.util.Arrays;
import java.util.Optional;

/** The same word in another vocabulary. */
final class Words {
    private Words() {}

    /** Empty for a word that this release does not know. */
    static <E extends Enum<E>> Optional<E> find(Class<E> vocabulary, Enum<?> word) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(known -> known.name().equals(word.name()))
                .findFirst();
    }
}
