package io.cordon.detectors.facts;

import io.cordon.detectors.event.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one writer wrote in one epoch: the next expected number, the numbers that are missing, and the digests of the last few events. */
final class Track {

    /** A jump beyond this is not believed: it opens a track of its own and leaves this one's mark where it is. */
    static final long MAX_JUMP = 10_000;

    private static final int DIGESTS = 16;
    private static final int GAPS = 4;

    private final long writer;
    private final long first;
    private long next;
    private final long[] sequences = new long[DIGESTS];
    private final long[] digests = new long[DIGESTS];
    private long seen;
    private final List<Gap> gaps = new ArrayList<>(0);

    Track(long writer, long first) {
        this.writer = writer;
        this.first = first;
        this.next = first;
    }

    /** The hash that stands for a writer in an epoch. */
    static long writer(Position position) {
        return NameHash.of(NameHash.of(position.writer()), position.epoch());
    }

    long writer() {
        return writer;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** True if this track can say what the position is. */
    boolean covers(Position position, long hash) {
        return hash == writer
                && (knows(position.sequence())
                        || position.sequence() >= next && position.sequence() - next <= MAX_JUMP
                        || gapOf(position.sequence()).isPresent());
    }

    Placement look(Position position) {
        long sequence = position.sequence();
        if (sequence >= next && next >= first) {
            return Placement.NEW; // nothing that was taken is that far
        }
        boolean taken = false;
        for (int i = 0; i < Math.min(seen, DIGESTS); i++) {
            if (sequences[i] == sequence && digests[i] == position.digest()) {
                return Placement.REPEAT;
            }
            taken |= sequences[i] == sequence;
        }
        if (taken) {
            return Placement.CONTRADICTION;
        }
        return sequence >= next || gapOf(sequence).isPresent() ? Placement.NEW : Placement.REPEAT;
    }

    void take(Position position, long now) {
        long sequence = position.sequence();
        if (sequence >= next) {
            if (sequence > next) {
                open(new Gap(writer, next, sequence - 1, now));
            }
            next = sequence + 1;
        } else {
            gapOf(sequence).ifPresent(gap -> fill(gap, sequence));
        }
        int slot = (int) (seen++ % DIGESTS);
        sequences[slot] = sequence;
        digests[slot] = position.digest();
    }

    /** The oldest gap goes if there are too many: it was noticed long before. */
    private void open(Gap gap) {
        if (gaps.size() == GAPS) {
            gaps.removeFirst();
        }
        gaps.add(gap);
    }

    private void fill(Gap gap, long sequence) {
        int at = gaps.indexOf(gap);
        gaps.remove(at);
        if (sequence < gap.to()) {
            gaps.add(at, new Gap(writer, sequence + 1, gap.to(), gap.since()));
        }
        if (sequence > gap.from()) {
            gaps.add(at, new Gap(writer, gap.from(), sequence - 1, gap.since()));
        }
        if (gaps.size() > GAPS) {
            gaps.removeFirst();
        }
    }

    /** Events below the mark that are in no gap were seen, though their digest is forgotten. */
    private boolean knows(long sequence) {
        return sequence >= first && sequence < next && next - sequence <= MAX_JUMP;
    }

    private Optional<Gap> gapOf(long sequence) {
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i).from() <= sequence && sequence <= gaps.get(i).to()) {
                return Optional.of(gaps.get(i));
            }
        }
        return Optional.empty();
    }

    void encode(StateWriter out) {
        out.print(writer);
        out.number(first);
        out.number(next - first);
        out.number(seen);
        for (int i = 0; i < Math.min(seen, DIGESTS); i++) {
            out.number(next - sequences[i]);
            out.print(digests[i]);
        }
        out.number(gaps.size());
        gaps.forEach(gap -> gap.encode(out));
    }

    static Track decode(StateReader in) {
        Track read = new Track(in.print(), in.number());
        read.next = read.first + in.number();
        read.seen = in.number();
        for (int i = 0; i < Math.min(read.seen, DIGESTS); i++) {
            read.sequences[i] = read.next - in.number();
            read.digests[i] = in.print();
        }
        for (int n = in.count(GAPS); n > 0; n--) {
            read.gaps.add(Gap.decode(in, read.writer));
        }
        return read;
    }
}
