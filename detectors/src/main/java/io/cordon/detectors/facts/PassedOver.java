package io.cordon.detectors.facts;

import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;

/**
 * Accounts and telephone numbers that only free text names in a record that has another one of the kind in a field of its own, the last {@value #LIMIT} of
 * a tree: whoever uses one of them passes over what the record itself says.
 *
 * <p>Mail addresses are none of those: the one in the field says who wrote or called, under many names, and what he writes rightly names others.
 */
final class PassedOver {

    static final int LIMIT = 16;

    private static final ValueKind[] KINDS = {ValueKind.IBAN, ValueKind.PHONE};

    private final LastNumbers prints;

    PassedOver() {
        this(new LastNumbers(LIMIT));
    }

    private PassedOver(LastNumbers prints) {
        this.prints = prints;
    }

    boolean contains(long print) {
        return prints.contains(stored(print));
    }

    boolean isEmpty() {
        return prints.isEmpty();
    }

    /** Keeps those of a content. Returns whether there was any that is not known yet. */
    boolean addAll(Content content, int mostRecords) {
        int[] fields = fields(content, mostRecords);
        boolean any = false;
        for (Segment segment : content.segments()) {
            if (!segment.wholeField() && segment.record() < fields.length && fields[segment.record()] != 0) {
                any |= add(segment.values(), fields[segment.record()]);
            }
        }
        return any;
    }

    private boolean add(ValuePrints values, int kinds) {
        boolean any = false;
        for (int i = 0; i < values.size(); i++) {
            if ((kinds & bit(values.kind(i))) != 0 && !contains(values.print(i))) {
                prints.add(stored(values.print(i)));
                any = true;
            }
        }
        return any;
    }

    /** Of each record the kinds that stand in fields of their own, as bits. */
    private static int[] fields(Content content, int mostRecords) {
        int[] fields = new int[Math.clamp(content.records(), 1, mostRecords)];
        for (Segment segment : content.segments()) {
            if (segment.wholeField() && segment.record() < fields.length) {
                fields[segment.record()] |= kinds(segment);
            }
        }
        return fields;
    }

    private static int kinds(Segment segment) {
        int kinds = 0;
        for (ValueKind kind : KINDS) {
            kinds |= segment.values().has(kind) ? bit(kind) : 0;
        }
        return kinds;
    }

    private static int bit(ValueKind kind) {
        return 1 << kind.code();
    }

    /** One bit less, so that it is stored as a number without a sign. */
    private static long stored(long print) {
        return print >>> 1;
    }

    void encode(StateWriter out) {
        prints.encode(out);
    }

    static PassedOver decode(StateReader in) {
        return new PassedOver(LastNumbers.decode(in, LIMIT));
    }
}
