package io.cordon.actuator.journal;

import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Report;
import io.cordon.actuator.plan.Turn;
import io.cordon.schemas.avro.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is written in one transaction. Confined to one thread. */
public final class Batch {

    /** A record that could not be read, under its own key. */
    public record Rejected(byte[] key, DeadLetter letter) {
        public Rejected {
            key = key.clone();
        }

        @Override
        public byte[] key() {
            return key.clone();
        }
    }

    private final List<JournalNote> notes = new ArrayList<>();
    private final List<JournalNote.Key> forgotten = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private OptionalLong nextOffset = OptionalLong.empty();

    public void add(Turn turn) {
        notes.addAll(turn.notes());
        forgotten.addAll(turn.forgotten());
        reports.addAll(turn.reports());
    }

    public void add(Report report) {
        reports.add(report);
    }

    public void add(Rejected record) {
        rejected.add(record);
    }

    public void forget(List<JournalNote.Key> keys) {
        forgotten.addAll(keys);
    }

    /** Commands before this offset are journaled or refused. */
    public void readUpTo(long offset) {
        nextOffset = OptionalLong.of(offset);
    }

    public boolean isEmpty() {
        return notes.isEmpty()
                && forgotten.isEmpty()
                && reports.isEmpty()
                && rejected.isEmpty()
                && nextOffset.isEmpty();
    }

    public List<JournalNote> notes() {
        return notes;
    }

    public List<JournalNote.Key> forgotten() {
        return forgotten;
    }

    public List<Report> reports() {
        return reports;
    }

    public List<Rejected> rejected() {
        return rejected;
    }

    public OptionalLong nextOffset() {
        return nextOffset;
    }
}
