package io.cordon.extract.tool;

import java.util.Set;

/** Sets of words written as one text. */
final class Vocabulary {

    private Vocabulary() {}

    /** The words of a text with white space between them. */
    static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
