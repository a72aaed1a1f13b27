package io.cordon.gate.view;

import java.util.Optional;

/**
 * What is known under one key of the feed.
 *
 * @param committed the truth
 * @param provisional a denial that nobody has committed yet
 * @param epochSeen highest epoch committed under the key; lower ones are old records that came back
 */
record Line(Optional<Denial> committed, Optional<Denial> provisional, long epochSeen) {

    static final Line BLANK = new Line(Optional.empty(), Optional.empty(), 0);

    Line provisionally(Denial denial) {
        return denial.epoch() < epochSeen ? this : new Line(committed, Optional.of(denial), epochSeen);
    }

    /** A committed denial also settles a provisional one that it confirms or follows. */
    Line commit(Denial denial) {
        return denial.epoch() < epochSeen
                ? this
                : new Line(Optional.of(denial), provisionalAfter(denial.offset()), denial.epoch());
    }

    /** A tombstone releases what came before it, and nothing that came after. */
    Line release(long offset) {
        return new Line(Optional.empty(), provisionalAfter(offset), epochSeen);
    }

    /** The committed reader has passed this offset without seeing what stood there: it was never committed. */
    Line withoutPhantomAt(long offset) {
        boolean phantom =
                provisional.filter(denial -> denial.offset() == offset).isPresent();
        return phantom ? new Line(committed, Optional.empty(), epochSeen) : this;
    }

    boolean isBlank() {
        return committed.isEmpty() && provisional.isEmpty() && epochSeen == 0;
    }

    private Optional<Denial> provisionalAfter(long offset) {
        return provisional.filter(denial -> denial.offset() > offset);
    }
}
