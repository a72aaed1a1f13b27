package io.cordon.extract.segment;

/** Cuts one field: a value stays whole, a text becomes sentences. */
final class FieldCutter {

    private FieldCutter() {}

    /** Returns false if the sink wants no more. */
    static boolean cut(int record, String path, String field, SegmentSink sink) {
        String text = field.strip();
        if (text.isEmpty()) {
            return true;
        }
        return WholeField.is(text)
                ? sink.segment(record, path, true, text)
                : Sentences.cut(text, 0, text.length(), sentence -> sink.segment(record, path, false, sentence));
    }
}
