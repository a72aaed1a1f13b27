package io.cordon.extract;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.value.NameScanner;
import io.cordon.extract.value.QuoteScanner;
import io.cordon.extract.value.ValueScanner;
import io.cordon.extract.value.ValueSink;

/** What of a text is a value, whichever way the text goes. */
final class TextValues {

    /** Characters up to which a text is a value as a whole. */
    static final int LONGEST_WHOLE = 256;

    private TextValues() {}

    /** Gives the whole text if it is short. */
    static void whole(ByteText text, ValueSink sink) {
        if (text.length() > LONGEST_WHOLE) {
            return;
        }
        if (NormalForm.isButForCase(text, 0, text.length())) {
            sink.visible(ValueKind.WHOLE, text, 0, text.length());
        } else {
            sink.value(ValueKind.WHOLE, NormalForm.of(text.text()));
        }
    }

    /** Gives the values in the text. */
    static void inside(ByteText text, ValueSink sink) {
        ValueScanner.scan(text, sink);
        QuoteScanner.scan(text, sink);
        NameScanner.scan(text, sink);
    }
}
