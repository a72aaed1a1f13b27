package io.cordon.extract;

import io.cordon.extract.print.Printer;

/**
 * What the segments of one content after another are printed with: tables and buffers, which would cost as much to make for
 * each content as to use. Confined to one thread at a time; between two contents it is empty, so that no word outlasts its
 * extraction.
 */
final class ContentPrinter {

    /** Values, and words, for which there is room between contents. */
    private static final int MOST_KEPT = 1024;

    private final Printer keyed;
    private final TextPrinter text;
    private final SegmentWords words;

    ContentPrinter(Printer keyed) {
        this.keyed = keyed;
        text = TextPrinter.inbound(keyed);
        words = new SegmentWords(keyed);
    }

    /** Prints single normal forms. */
    Printer keyed() {
        return keyed;
    }

    /** Prints what is in a text, one after another. */
    TextPrinter text() {
        return text;
    }

    /** Prints the words of many texts at once. */
    SegmentWords words() {
        return words;
    }

    /** Forgets the content. Returns whether it is worth keeping: what grew for an uncommon content is not. */
    boolean forget() {
        text.forget();
        return text.capacity() <= MOST_KEPT && words.capacity() <= MOST_KEPT;
    }
}
