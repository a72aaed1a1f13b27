package io.cordon.extract.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the secret that belongs to a keyword. Looks a bounded way from the keyword only. */
@FunctionalInterface
interface SecretFinder {

    /** The secret at the keyword which stands between these positions; null if there is none. */
    @Nullable
    Span find(String text, int keywordFrom, int keywordTo);

    /**
     * Whether all that it finds, with the keyword, are fifteen ASCII characters and more from the plus sign on, one of them a capital:
     * its keyword need not be looked for elsewhere.
     */
    default boolean findsLongWordsOnly() {
        return false;
    }

    /** All secrets that belong to the keyword: one, for most formats. */
    default List<Span> findAll(String text, int keywordFrom, int keywordTo) {
        Span span = find(text, keywordFrom, keywordTo);
        return span == null ? List.of() : List.of(span);
    }
}
