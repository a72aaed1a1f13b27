package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;

/** Cuts one field: a value stays whole, a text becomes sentences. */
final class FieldCutter {

    private FieldCutter() {}

    /** Returns false if the sink wants no more. */
    static boolean cut(int record, String path, ByteText field, SegmentSink sink) {
        ByteText text = field.stripped();
        if (text.length() == 0) {
            return true;
        }
        return WholeField.is(text)
                ? sink.segment(record, path, true, text)
                : Sentences.cut(text, 0, text.length(), sentence -> sink.segment(record, path, false, sentence));
    }
}
