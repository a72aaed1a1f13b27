package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.WordTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the words of some segments at once, of those whose words all count and are plain; what it leaves out prints its words
 * by itself. Confined to one thread.
 */
final class SegmentWords {

    private final WordTable words = new WordTable();
    private final TokenPrintTable prints;
    private final List<ContentSegment> taken = new ArrayList<>();

    SegmentWords(Printer printer) {
        prints = new TokenPrintTable(printer);
    }

    /** How many words there is room for. */
    int capacity() {
        return words.capacity();
    }

    /** Prints the words of those of these segments that it can. */
    void print(List<ContentSegment> segments) {
        for (ContentSegment segment : segments) {
            if (segment.allWordsCount() && words.add(segment.text())) {
                taken.add(segment);
            }
        }
        words.settle();
        prints.print(words);
        int from = 0;
        for (int i = 0; i < taken.size(); i++) {
            int to = words.end(i);
            taken.get(i).take(prints.of(from, to), words.verbs(i));
            from = to;
        }
        words.clear();
        taken.clear();
    }
}
