package io.cordon.cli.evaluate;

import io.cordon.detectors.Facts;
import io.cordon.detectors.facts.PrintPages;
import java.io.PrintStream;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is stored of a session after its last event.
 *
 * @param session bytes of its record
 * @param tree bytes of the record that its delegation tree shares
 * @param pages bytes of the print pages beside that
 * @param full true if a quota of prints was reached, or a content was longer than is read
 */
public record StoredBytes(int session, int tree, int pages, boolean full) {

    private static final int QUOTA = PrintPages.MAX_PAGES * PrintPages.MAX_BYTES;

    static StoredBytes of(Facts facts, CountedPages pages) {
        int session = facts.session().encode().length;
        int tree = facts.tree().encode().length; // writes the pages that changed
        return new StoredBytes(session, tree, pages.bytes(), facts.tree().provenanceIncomplete());
    }

    /** Prints how they are spread over some sessions. */
    static void print(List<StoredBytes> all, PrintStream out) {
        if (all.isEmpty()) {
            return;
        }
        out.printf("%n%-18s %9s %9s %9s%n", "bytes stored", "p50", "p95", "max");
        row("session record", all, StoredBytes::session, out);
        row("tree record", all, StoredBytes::tree, out);
        row("print pages", all, StoredBytes::pages, out);
        out.printf(
                "%,d of %,d sessions reached a quota of prints; pages take %,d bytes at most%n",
                all.stream().filter(StoredBytes::full).count(), all.size(), QUOTA);
    }

    private static void row(String what, List<StoredBytes> all, ToIntFunction<StoredBytes> part, PrintStream out) {
        int[] sorted = all.stream().mapToInt(part).sorted().toArray();
        out.printf(
                "%-18s %,9d %,9d %,9d%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}
