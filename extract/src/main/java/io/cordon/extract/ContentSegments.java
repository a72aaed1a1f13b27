package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a content on their way to features. They wait until all are there; then they are printed some at once, as
 * long as all fits the limits, and if it does not, the budget has those printed which it takes. Confined to one thread.
 *
 * <p>A long content will hardly fit. That its addresses alone exceed the limits is proof enough then, and these are printed
 * first anyway: what of the first segments the budget leaves out costs nothing.
 */
final class ContentSegments {

    private static final int SEGMENTS_A_PRINT = 16;
    private static final int AT_ONCE = 128;

    /** Characters of a segment, of a short one. */
    private static final int CHARACTERS = 16;

    /** Characters for each byte of prints from which a content is long. */
    private static final int LONG = 2;

    private final ExtractLimits limits;
    private final TextPrinter printer;
    private final List<ContentSegment> segments;
    private final WordAllowance words;
    private final int most;
    private final boolean isLong;
    private int settled;
    private long prints;
    private long bytes;
    private boolean truncated;
    private boolean anyEmpty;

    ContentSegments(Printer printer, ExtractLimits limits, int characters) {
        this.limits = limits;
        this.printer = TextPrinter.inbound(printer, characters);
        segments = new ArrayList<>(Math.min(AT_ONCE, characters / CHARACTERS));
        words = new WordAllowance(segments, limits.maxPrintBytes());
        most = SEGMENTS_A_PRINT * limits.maxPrints();
        isLong = characters / LONG > limits.maxPrintBytes();
    }

    /** Takes a segment: any up to a number of them, then only those that hold an address. Returns whether it takes more. */
    boolean add(int record, String path, boolean wholeField, ByteText text) {
        if (isFull()) {
            truncated = true;
            addAddresses(new ContentSegment(record, path, wholeField, text, printer, null, 0, 0));
        } else {
            int index = segments.size();
            int left = words.reserve(text.length());
            segments.add(new ContentSegment(record, path, wholeField, text, printer, words, index, left));
        }
        return segments.size() < 2 * most;
    }

    /** Whether something was left out; final after {@link #features}. */
    boolean isTruncated() {
        return truncated;
    }

    /** The segments as far as the limits allow; those without any print left are left out. */
    List<SegmentFeatures> features() {
        boolean fit = !leastExceeds() && waitingFit();
        if (fit) {
            return all();
        }
        truncated = true;
        List<Prints> fitting = PrintBudget.cut(segments, limits);
        List<SegmentFeatures> cut = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Prints kept = fitting.get(i);
            if (!kept.isEmpty()) {
                cut.add(segments.get(i).features(kept.values(), kept.tokens()));
            }
        }
        return cut;
    }

    private List<SegmentFeatures> all() {
        SegmentFeatures[] all = new SegmentFeatures[segments.size()];
        Arrays.setAll(all, i -> segments.get(i).features());
        return List.of(all);
    }

    private void addAddresses(ContentSegment segment) {
        if (PrintBudget.hasAddress(segment.addresses())) {
            segments.add(segment);
        }
    }

    /** Whether what is known of the segments before they are printed is more than the limits allow; of a long content their addresses too. */
    private boolean leastExceeds() {
        long some = 0;
        long least = 0;
        for (int i = 0; i < segments.size() && !exceeds(some, least); i++) {
            ContentSegment segment = segments.get(i);
            int values =
                    Math.max(segment.leastValues(), isLong ? segment.addresses().size() : 0);
            some += values;
            least += bytes(values);
        }
        return exceeds(some, least);
    }

    /** Whether all that waits fits; counts until that is known, and removes the empty ones if so. */
    private boolean waitingFit() {
        for (int from = 0; from < segments.size() && fits(); from += AT_ONCE) {
            count(from, Math.min(segments.size(), from + AT_ONCE));
        }
        if (fits()) {
            truncated |= (isLong || !segments.isEmpty()) && words.leftBefore(segments.size()) <= 0;
            if (anyEmpty) {
                segments.removeIf(ContentSegment::isEmpty);
            }
        }
        return fits();
    }

    /**
     * Prints the values of all of these before the words of any: code that is at hand, and its branches known, is faster; and where
     * the values alone are too many, no word needs to be printed.
     */
    private void count(int from, int to) {
        for (int i = from; i < to && fits(); i++) {
            int values = segments.get(i).values().size();
            prints += values;
            bytes += bytes(values);
        }
        for (int i = from; i < to && fits(); i++) {
            ContentSegment segment = segments.get(i);
            boolean empty = segment.isEmpty();
            anyEmpty |= empty;
            bytes += empty
                    ? 0
                    : PrintBudget.bytes(segment) - bytes(segment.values().size());
        }
    }

    /** Bytes of a segment by what it has of values alone, which may be none. */
    private static long bytes(int values) {
        return values == 0 ? 0 : PrintBudget.bytes(values);
    }

    private boolean fits() {
        return !exceeds(prints, bytes);
    }

    private boolean exceeds(long somePrints, long someBytes) {
        return somePrints > limits.maxPrints() || someBytes > limits.maxPrintBytes();
    }

    /** Only segments with a print count, so that all are printed before the answer is yes. */
    private boolean isFull() {
        if (segments.size() >= most) {
            settle();
        }
        return segments.size() >= most;
    }

    /** Prints the segments that wait, and removes the empty ones. */
    private void settle() {
        if (settled < segments.size()) {
            words.leftBefore(segments.size());
            segments.subList(settled, segments.size()).removeIf(ContentSegment::isEmpty);
            settled = segments.size();
            words.settle();
        }
    }
}
