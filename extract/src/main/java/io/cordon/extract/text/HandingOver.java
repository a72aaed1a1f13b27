package io.cordon.extract.text;

import io.cordon.extract.VerbClass;
import java.util.Set;

/**
 * Two words that together hand work over to whatever something says: "do what", "do as". Neither of them does by itself, and what comes after them
 * is in words that no list ends: the note says, the customer wants, she wrote.
 */
public final class HandingOver {

    private static final long DO = WordHash.of("do");
    private static final Set<Long> WHAT_IS_SAID = Set.of(
            WordHash.of("what"),
            WordHash.of("whatever"),
            WordHash.of("as"),
            WordHash.of("everything"),
            WordHash.of("all"));

    private HandingOver() {}

    /** The verb classes that a word has after another one, both by their hashes, besides those of its own. */
    public static int verbs(long before, long word) {
        return before == DO && WHAT_IS_SAID.contains(word) ? VerbClass.FOLLOW.mask() : 0;
    }
}
