package io.cordon.extract.value;

import io.cordon.extract.ValueKind;

/** Takes the values of a text. */
@FunctionalInterface
public interface ValueSink {

    /** Takes a value in its normal form. */
    void value(ValueKind kind, String normalForm);

    /** Whether values of this kind are taken; the others need not be given, and their normal forms not be made. */
    default boolean wants(ValueKind kind) {
        return true;
    }
}
