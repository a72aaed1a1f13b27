package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/**
 * Cuts prose, Markdown and HTML: a paragraph or list item is a record, its sentences are segments. A text whose lines are
 * all values is a listing: each line is a record of one whole field.
 */
final class ProseCutter {

    private final ByteText bytes;
    private final SegmentSink sink;
    private int record = -1;

    private ProseCutter(ByteText bytes, SegmentSink sink) {
        this.bytes = bytes;
        this.sink = sink;
    }

    /** Returns the number of records. */
    static int cut(ByteText text, Lines lines, SegmentSink sink) {
        ProseCutter cutter = new ProseCutter(text, sink);
        if (cutter.isListing(lines)) {
            cutter.listing(lines);
        } else {
            cutter.paragraphs(lines);
        }
        return cutter.record + 1;
    }

    private boolean isListing(Lines lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (!WholeField.is(bytes, lines.start(line), lines.end(line))) {
                return false;
            }
        }
        return lines.size() > 0;
    }

    private void listing(Lines lines) {
        boolean more = true;
        for (int line = 0; line < lines.size() && more; line++) {
            more = sink.segment(++record, "", true, bytes.part(lines.start(line), lines.end(line)));
        }
    }

    private void paragraphs(Lines lines) {
        boolean more = true;
        int line = 0;
        while (line < lines.size() && more) {
            int last = line;
            while (last + 1 < lines.size() && !startsParagraph(lines, last + 1)) {
                last++;
            }
            record++;
            more = Sentences.cut(
                    bytes, lines.start(line), lines.end(last), sentence -> sink.segment(record, "", false, sentence));
            line = last + 1;
        }
    }

    /** After a blank line, or with the sign or number of a list item. */
    private boolean startsParagraph(Lines lines, int line) {
        return breaks(lines.end(line - 1), lines.start(line)) > 1 || isItem(lines.start(line), lines.end(line));
    }

    /** How many line breaks there are between two lines. */
    private int breaks(int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            breaks += bytes.at(at) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private boolean isItem(int start, int end) {
        char first = bytes.charAt(start);
        if (first == '-' || first == '*' || first == '+' || first == '\u2022') {
            return start + 1 < end && bytes.at(start + 1) == ' ';
        }
        int number = CharSet.DIGIT.end(bytes, start, Math.min(end, start + 3));
        return number > start
                && number + 1 < end
                && (bytes.at(number) == '.' || bytes.at(number) == ')')
                && bytes.at(number + 1) == ' ';
    }
}
