package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;

/** Cuts one field: a value stays whole, a text becomes sentences. */
final class FieldCutter {

    private FieldCutter() {}

    /** Returns false if the sink wants no more. */
    static boolean cut(int record, String path, String field, SegmentSink sink) {
        String stripped = field.strip();
        if (stripped.isEmpty()) {
            return true;
        }
        ByteText text = ByteText.of(stripped);
        return WholeField.is(text)
                ? sink.segment(record, path, true, text)
                : Sentences.cut(text, 0, text.length(), sentence -> sink.segment(record, path, false, sentence));
    }
}
