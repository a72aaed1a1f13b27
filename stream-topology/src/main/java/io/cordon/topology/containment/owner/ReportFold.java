package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Commanded;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.containment.owner.SubjectState.ContainedExcept;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Instant;
import java.util.stream.Collectors;

/** Folds receipts into the containment whose command they are about; all others are absorbed. */
final class ReportFold {

    Ruling on(View view, Report report, Instant now) {
        return view.containment()
                .filter(known -> known.state() instanceof Commanded commanded
                        && commanded.order().commandId().equals(report.commandId()))
                .map(known -> onKnown(view, known, (Commanded) known.state(), report, now))
                .orElseGet(() -> Ruling.absorbed(view, AbsorbReason.OTHER_COMMAND));
    }

    private static Ruling onKnown(View view, Containment known, Commanded state, Report report, Instant now) {
        if (report.kind() == Report.Kind.REFUSED) {
            return refused(view, known, state, report, now);
        }
        Progress newer = state.progress().and(report);
        if (newer.equals(state.progress()) && state.order().answered()) {
            return Ruling.absorbed(view, AbsorbReason.NOTHING_NEW);
        }
        return switch (state.with(state.order().begun())) {
            case Active active -> settled(view, known, active, newer, now);
            case Releasing releasing -> released(view, known, releasing, newer, now);
            case ReleaseIncomplete incomplete -> released(view, known, incomplete, newer, now);
        };
    }

    /** Not begun: the command comes again when it expires, and a person hears of it once a reason. */
    private static Ruling refused(View view, Containment known, Commanded state, Report report, Instant now) {
        if (state.order().refusal().equals(report.detail())) {
            return Ruling.absorbed(view, AbsorbReason.NOTHING_NEW);
        }
        Containment next = known.in(state.with(state.order().refused(report.detail())), now);
        return raised(Ruling.changed(view, next), next, AlertKind.COMMAND_REFUSED, report.detail(), now);
    }

    /** The state that follows from what is known of the points; also used when time alone changes a point. */
    static Ruling settled(View view, Containment known, Active state, Progress newer, Instant now) {
        Active next = next(state, newer);
        Containment settled = known.in(next, now);
        Containment closed = next instanceof Contained ? settled.done() : settled;
        Ruling ruling = Ruling.changed(view, closed);
        if (newer.regressed() > state.progress().regressed()) {
            return raised(ruling, closed, AlertKind.POINT_REGRESSED, "points regressed: " + newer.regressed(), now);
        }
        boolean ended = state instanceof Containing && next instanceof ContainedExcept;
        return ended ? raised(ruling, closed, AlertKind.CONTAINMENT_INCOMPLETE, "some points stay open", now) : ruling;
    }

    private static Active next(Active state, Progress newer) {
        return switch (state) {
            case Containing containing ->
                switch (newer.verdict()) {
                    case Verdict.Open open -> containing.learnt(newer);
                    case Verdict.Proven proven -> containing.contained(proven);
                    case Verdict.Except except -> containing.containedExcept(except);
                };
            case Contained contained ->
                newer.verdict() instanceof Verdict.Proven proven
                        ? contained.learnt(proven)
                        : contained.containedExcept(newer);
            case ContainedExcept except ->
                newer.verdict() instanceof Verdict.Proven proven ? except.contained(proven) : except.learnt(newer);
        };
    }

    private static Ruling released(View view, Containment known, Releasing state, Progress newer, Instant now) {
        Releasing learnt = state.learnt(newer);
        if (!newer.completed()) {
            return Ruling.changed(view, known.in(learnt, now));
        }
        if (!newer.anyFailed()) {
            return opened(view, known.in(learnt.released(), now), now);
        }
        Containment next = known.in(learnt.releaseIncomplete(), now);
        return raised(Ruling.changed(view, next), next, AlertKind.RELEASE_INCOMPLETE, left(newer), now);
    }

    private static Ruling released(View view, Containment known, ReleaseIncomplete state, Progress newer, Instant now) {
        boolean complete = newer.completed() && !newer.anyFailed();
        ReleaseIncomplete learnt = state.learnt(newer);
        return complete
                ? opened(view, known.in(learnt.released(), now), now)
                : Ruling.changed(view, known.in(learnt, now));
    }

    private static String left(Progress release) {
        return release.left().stream()
                .map(point -> point.id().connector() + " " + point.id().credential())
                .collect(Collectors.joining(", ", "not released: ", ""));
    }

    /** Gates open last: after every point is released, in the transaction that says so. */
    private static Ruling opened(View view, Containment released, Instant now) {
        return Ruling.changed(
                view,
                released.done(),
                new Effect.Open(released.subject()),
                new Effect.Tell(Directive.released(released.subject(), released.epoch(), now)));
    }

    private static Ruling raised(Ruling ruling, Containment about, AlertKind kind, String detail, Instant now) {
        return ruling.and(new Effect.Raise(Alert.about(about, kind, detail, now)));
    }
}
