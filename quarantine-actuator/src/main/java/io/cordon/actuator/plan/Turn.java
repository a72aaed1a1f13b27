package io.cordon.actuator.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of the {@link Desk} to one event. First the notes and reports are written, in one transaction; then the calls
 * are made.
 *
 * @param forgotten entries that leave the journal
 */
public record Turn(
        SubjectWork subject,
        List<JournalNote> notes,
        List<JournalNote.Key> forgotten,
        List<Report> reports,
        List<Call> calls) {
    public Turn {
        notes = List.copyOf(notes);
        forgotten = List.copyOf(forgotten);
        reports = List.copyOf(reports);
        calls = List.copyOf(calls);
    }

    /** Whether there is anything to write. */
    public boolean writes() {
        return !notes.isEmpty() || !forgotten.isEmpty() || !reports.isEmpty();
    }

    /** Collects the parts of a turn; confined to it. */
    static final class Draft {
        private final List<JournalNote> notes = new ArrayList<>();
        private final List<JournalNote.Key> forgotten = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();

        void note(JournalNote note) {
            notes.add(note);
        }

        void forget(JournalNote.Key key) {
            forgotten.add(key);
        }

        void report(Report report) {
            reports.add(report);
        }

        void call(Call call) {
            calls.add(call);
        }

        Turn of(SubjectWork subject) {
            return new Turn(subject, notes, forgotten, reports, calls);
        }
    }
}
