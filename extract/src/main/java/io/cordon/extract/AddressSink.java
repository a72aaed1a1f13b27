package io.cordon.extract;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.value.ValueSink;

/**
 * Passes on only the values that something can be sent to.
 *
 * @param sink what takes them
 */
record AddressSink(ValueSink sink) implements ValueSink {

    @Override
    public void value(ValueKind kind, String normalForm) {
        if (wants(kind)) {
            sink.value(kind, normalForm);
        }
    }

    @Override
    public void visible(ValueKind kind, ByteText text, int from, int to) {
        if (wants(kind)) {
            sink.visible(kind, text, from, to);
        }
    }

    @Override
    public boolean wants(ValueKind kind) {
        return PrintBudget.isAddress(kind);
    }
}
