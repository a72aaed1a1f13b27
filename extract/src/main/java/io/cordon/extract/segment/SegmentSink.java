package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;

/** Takes the segments of a content in order. */
@FunctionalInterface
public interface SegmentSink {

    /**
     * Takes a segment.
     *
     * @param record index of its record
     * @param path names that lead to its field
     * @param wholeField whether it is a whole structured field
     * @param text its text
     * @return false to get no more
     */
    boolean segment(int record, String path, boolean wholeField, ByteText text);
}
