package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written of a command: entries of the journal and reports that belong together. */
final class Written {
    private Written() {}

    static void planned(Turn.Draft draft, Work work, Instant now) {
        draft.note(ofCommand(work, JournalNote.Phase.ACCEPTED, now));
        var detail = work.points().isEmpty() ? "no credential of this subject is in the inventory: nothing to do" : "";
        draft.report(ofWork(Report.Kind.PLANNED, work, detail, now));
    }

    static void completed(Turn.Draft draft, Work work, Instant now) {
        draft.note(ofCommand(work, JournalNote.Phase.COMPLETED, now));
        completedAgain(draft, work, now);
    }

    /** The report alone, for a command that came a second time. */
    static void completedAgain(Turn.Draft draft, Work work, Instant now) {
        var detail = work.points().isEmpty() ? "empty plan" : "";
        draft.report(ofWork(Report.Kind.COMPLETED, work, detail, now));
    }

    /** A command that another one replaced before it was done. */
    static void superseded(Turn.Draft draft, Work work, Instant now) {
        var points = work.points().values().stream()
                .map(p -> work.settled(p.state())
                        ? p.snapshot()
                        : p.with(p.state().supersede(now)).snapshot())
                .toList();
        draft.report(new Report(
                Report.Kind.COMPLETED,
                work.order(),
                points,
                "",
                work.round(),
                "superseded by a newer command",
                work.acceptedAt(),
                now));
    }

    static void refused(Turn.Draft draft, Order order, String why, Instant now) {
        draft.report(new Report(Report.Kind.REFUSED, order, List.of(), "", order.issue(), why, now, now));
    }

    static void started(Turn.Draft draft, Order order, PointWork point, String step, Instant now) {
        draft.note(new JournalNote(
                order.key(),
                step,
                JournalNote.Phase.STEP_STARTED,
                point.attempt(),
                Optional.empty(),
                point.before().orElse(PreState.unknown()),
                Optional.of(point.snapshot()),
                now));
    }

    static void done(Turn.Draft draft, Order order, PointWork point, PointSnapshot snapshot, String step, Instant now) {
        draft.note(new JournalNote(
                order.key(),
                step,
                JournalNote.Phase.STEP_DONE,
                snapshot.attempts(),
                Optional.empty(),
                point.before().orElse(PreState.unknown()),
                Optional.of(snapshot),
                now));
    }

    static void report(Turn.Draft draft, Report.Kind kind, Call call, PointSnapshot point, Instant now) {
        draft.report(new Report(
                kind, call.order(), List.of(point), call.step(), call.attempt(), point.evidence(), call.at(), now));
    }

    private static JournalNote ofCommand(Work work, JournalNote.Phase phase, Instant now) {
        return new JournalNote(
                work.order().key(),
                "",
                phase,
                work.round(),
                Optional.of(work.order()),
                PreState.unknown(),
                Optional.empty(),
                now);
    }

    private static Report ofWork(Report.Kind kind, Work work, String detail, Instant now) {
        return new Report(kind, work.order(), work.snapshots(), "", work.round(), detail, work.acceptedAt(), now);
    }
}
