package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;

/** Takes the values of a text. */
@FunctionalInterface
public interface ValueSink {

    /** Takes a value in its normal form. */
    void value(ValueKind kind, String normalForm);

    /**
     * Takes a value that stands in the text as ASCII characters, and whose normal form is these in lower case. Most values
     * are such ones: printed from their bytes they need no string.
     */
    default void visible(ValueKind kind, ByteText text, int from, int to) {
        value(kind, NormalForm.of(text.substring(from, to)));
    }

    /** Whether values of this kind are taken; the others need not be given, and their normal forms not be made. */
    default boolean wants(ValueKind kind) {
        return true;
    }
}
