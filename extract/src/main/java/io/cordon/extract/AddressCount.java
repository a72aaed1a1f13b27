package io.cordon.extract;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.value.ValueSink;

/** Counts addresses, but not the host that is reported after the URL or mail address it is part of. Confined to one thread. */
final class AddressCount implements ValueSink {

    private int most;
    private boolean hostFollows;

    @Override
    public void value(ValueKind kind, String normalForm) {
        most++;
        hostFollows = false;
    }

    @Override
    public void visible(ValueKind kind, ByteText text, int from, int to) {
        most += kind == ValueKind.HOST && hostFollows ? 0 : 1;
        hostFollows = kind == ValueKind.EMAIL || kind == ValueKind.URL;
    }

    /** How many there are at most. */
    int most() {
        return most;
    }
}
