package io.cordon.detectors.subject;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Accepted uses that no session has reported so far, at most {@value #LIMIT}. The first of them are enough to ask about. */
final class Unexplained {
    private static final int LIMIT = 8;

    /**
     * A use.
     *
     * @param due when its report would have to be there
     */
    record Use(String eventId, String source, Moment when, long due) {}

    private final List<Use> uses = new ArrayList<>(0);

    void add(Use use) {
        boolean known = uses.stream().anyMatch(other -> other.eventId().equals(use.eventId()));
        if (!known && uses.size() < LIMIT) {
            uses.add(use);
        }
    }

    void explain(Spans reported, long window) {
        uses.removeIf(use -> reported.near(use.when(), window));
    }

    List<Use> takeDue(long now) {
        List<Use> due = uses.stream().filter(use -> use.due() <= now).toList();
        uses.removeAll(due);
        return due;
    }

    OptionalLong nextDue() {
        return uses.stream().mapToLong(Use::due).min();
    }

    void clear() {
        uses.clear();
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(uses.size());
        for (Use use : uses) {
            out.writeUTF(use.eventId());
            out.writeUTF(use.source());
            out.writeLong(use.when().earliest());
            out.writeLong(use.when().latest());
            out.writeLong(use.due());
        }
    }

    static Unexplained read(DataInput in) throws IOException {
        Unexplained read = new Unexplained();
        for (int n = in.readByte(); n > 0; n--) {
            read.uses.add(new Use(in.readUTF(), in.readUTF(), new Moment(in.readLong(), in.readLong()), in.readLong()));
        }
        return read;
    }
}
