package io.cordon.extract.value;

import io.cordon.extract.ValueKind;

/** Takes the values of a text. */
@FunctionalInterface
public interface ValueSink {

    /** Takes a value in its normal form. */
    void value(ValueKind kind, String normalForm);
}
