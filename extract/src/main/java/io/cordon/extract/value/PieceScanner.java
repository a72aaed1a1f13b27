package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;

/**
 * Finds what may be a known secret on its way out: every piece of 8 to 2048 characters of at least two classes (lower,
 * upper, digit, sign), cut at white space and quotes, and again at the signs of assignments, URLs and host names.
 */
public final class PieceScanner {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 2048;
    private static final CharSet TRAILING = CharSet.of(".:!?*");

    private final Chunks chunks;
    private final ByteText text;
    private final ValueSink sink;

    private PieceScanner(Chunks chunks, ValueSink sink) {
        this.chunks = chunks;
        this.sink = sink;
        text = chunks.text();
    }

    /** Reports the pieces of a text that was cut as identifiers. */
    public static void scan(Chunks chunks, ValueSink sink) {
        if (mayHaveAny(chunks)) {
            new PieceScanner(chunks, sink).scan();
        }
    }

    /** Whether there may be a piece in what was cut, read forwards or backwards. */
    public static boolean mayHaveAny(Chunks chunks) {
        return chunks.mayHaveMixed(SHORTEST);
    }

    private void scan() {
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            if (chunks.isMixed(chunk, SHORTEST)) {
                chunks.parts(chunk, this::part);
            }
        }
    }

    private void part(int from, int to, boolean plain) {
        int end = to;
        while (end > from && TRAILING.has(text.at(end - 1))) {
            end--;
        }
        if (end - from < SHORTEST || end - from > LONGEST || chunks.classes(from, end) < 2) {
            return;
        }
        if (plain) {
            sink.visible(ValueKind.ID, text, from, end);
        } else {
            sink.value(ValueKind.ID, NormalForm.of(text.substring(from, end)));
        }
    }
}
