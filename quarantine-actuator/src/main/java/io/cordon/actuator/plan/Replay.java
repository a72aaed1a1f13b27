package io.cordon.actuator.plan;

import io.cordon.connectors.api.StepPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one entry says about its point. */
record Replay(JournalNote note, PointSnapshot snapshot, Instant now) {

    Work applyTo(Work work) {
        var point = Optional.ofNullable(work.points().get(snapshot.key()))
                .orElseGet(() -> PointWork.remembered(snapshot, now));
        return work.with(applyTo(point));
    }

    PointWork applyTo(PointWork point) {
        var counted = remembering(point.attempted(Math.max(point.attempt(), note.attempt())));
        var name = PointKey.shortName(note.step());
        if (note.phase() == JournalNote.Phase.STEP_STARTED) {
            return counted.with(new PointState.Requested(now)).at(indexOf(point, name), true);
        }
        return name.equals(Desk.PROBE) ? probed(counted) : stepped(counted, indexOf(point, name));
    }

    /* Whoever started a step had tried to read the state before: reading it now would find the contained one. */
    private PointWork remembering(PointWork point) {
        return note.before().known() || point.before().isEmpty() ? point.with(note.before()) : point;
    }

    private PointWork stepped(PointWork point, int index) {
        return switch (snapshot.state()) {
            case ACCEPTED -> accepted(point, index);
            case FAILED ->
                point.with(new PointState.Failed(now, snapshot.evidence())).at(index, true);
            case PLANNED, REQUESTED, PROVEN, PARTIAL, UNPROVABLE, SUPERSEDED, REGRESSED ->
                point.with(new PointState.Requested(now)).at(index, true);
        };
    }

    private PointWork accepted(PointWork point, int index) {
        boolean last = point.steps().map(s -> index + 1 >= s.size()).orElse(true);
        PointState state = last ? new PointState.Accepted(now, snapshot.evidence()) : new PointState.Requested(now);
        return point.with(state).at(index + 1, false);
    }

    private PointWork probed(PointWork point) {
        var evidence = snapshot.evidence();
        return switch (snapshot.state()) {
            case PROVEN -> point.with(new PointState.Proven(since(), evidence));
            case PARTIAL ->
                point.with(new PointState.Partial(
                        since(), evidence, snapshot.until().orElse(now)));
            case UNPROVABLE -> point.with(new PointState.Unprovable(since(), evidence));
            // Either the steps had no effect or nobody could tell: each is looked for before it is done again.
            case FAILED -> point.with(new PointState.Failed(now, evidence)).at(0, true);
            case REGRESSED ->
                point.with(new PointState.Regressed(now, evidence)).at(0, false);
            case PLANNED, REQUESTED, ACCEPTED, SUPERSEDED -> point;
        };
    }

    /* The former owner's clock may have been ahead of this one; what has not begun yet would be looked at every second until it has. */
    private Instant since() {
        return snapshot.since().isBefore(now) ? snapshot.since() : now;
    }

    private static int indexOf(PointWork point, String step) {
        List<StepPlan> steps = point.steps().orElse(List.of());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(step)) {
                return i;
            }
        }
        return 0; // a step that this version does not plan any more: begin anew, steps may be repeated
    }
}
