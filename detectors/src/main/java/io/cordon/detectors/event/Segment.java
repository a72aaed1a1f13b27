package io.cordon.detectors.event;

import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;

/**
 * A field, line or sentence of a content.
 *
 * @param record index of the array element, list item or paragraph that it belongs to
 * @param path path of the field, names only
 * @param wholeField true for a whole structured field, false for free text
 * @param length characters
 * @param values prints of the values in it
 * @param tokens prints of its words' stems
 * @param verbs bit set of verb classes
 * @param startsWithVerb true if it begins with an action verb
 */
public record Segment(
        int record,
        String path,
        boolean wholeField,
        int length,
        ValuePrints values,
        TokenPrints tokens,
        int verbs,
        boolean startsWithVerb) {}
