package io.cordon.extract;

import java.util.Objects;

/**
 * A field, line or sentence of a content.
 *
 * @param record index of the array element, list item or paragraph that it belongs to
 * @param path names of the fields that lead to it, joined by dots; {@code *} for a name that is itself data
 * @param wholeField true for a whole structured field, so that a value in it is the field; false for free text
 * @param length characters
 * @param values prints of the values in it; the first is the whole field if the field is short
 * @param tokens prints of its words' stems
 * @param verbs bit set of {@link VerbClass#mask() verb classes} in it
 * @param startsWithVerb true if it begins with an action verb in the imperative
 */
public record SegmentFeatures(
        int record,
        String path,
        boolean wholeField,
        int length,
        ValuePrints values,
        TokenPrints tokens,
        int verbs,
        boolean startsWithVerb) {

    /** Refuses absent parts. */
    public SegmentFeatures {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(tokens, "tokens");
    }
}
