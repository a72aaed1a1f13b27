package io.cordon.actuator.plan;

import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.time.Duration;
import java.time.Instant;

/** Folds what came of a call into its point. */
final class Fold {
    private final Patience patience;

    Fold(Patience patience) {
        this.patience = patience;
    }

    PointWork step(PointWork point, Call call, StepOutcome outcome, Turn.Draft draft, Instant now) {
        return switch (outcome) {
            case StepOutcome.Done done ->
                accepted(point, call, false, done.evidence().line(), draft, now);
            case StepOutcome.AlreadyDone done ->
                accepted(
                        point,
                        call,
                        call.doubtful(),
                        "already: " + done.evidence().line(),
                        draft,
                        now);
            case StepOutcome.Retryable busy -> again(point, call, busy, draft, now);
            case StepOutcome.Refused refused -> failed(point, call, refused.reason(), draft, now);
            case StepOutcome.CutOff cut -> failed(point, call, cut.reason(), draft, now);
            case StepOutcome.Unsupported unsupported -> failed(point, call, unsupported.reason(), draft, now);
        };
    }

    PointWork probe(PointWork point, Call call, ProbeOutcome outcome, Turn.Draft draft, Instant now) {
        return switch (point.state()) {
            case PointState.Accepted accepted -> afterSteps(point, accepted, call, outcome, draft, now);
            case PointState.Proven proven -> whileProven(point, proven, call, outcome, draft, now);
            case PointState.Partial partial -> whilePartial(point, partial, call, outcome, draft, now);
            // No other state probes; an answer that comes late changes nothing.
            case PointState.Planned s -> point;
            case PointState.Requested s -> point;
            case PointState.Failed s -> point;
            case PointState.Unprovable s -> point;
            case PointState.Superseded s -> point;
            case PointState.Regressed s -> point;
        };
    }

    private PointWork accepted(
            PointWork point, Call call, boolean inDoubt, String evidence, Turn.Draft draft, Instant now) {
        // Whoever did this step before may have done the next one as well.
        var stepped = point.at(point.next() + 1, inDoubt).dueAt(now, 0);
        if (stepped.nextStep().isEmpty() && stepped.state() instanceof PointState.Requested requested) {
            stepped = stepped.with(requested.accept(evidence, now));
        }
        var snapshot = stepped.snapshot(PointStateName.ACCEPTED, evidence);
        Written.done(draft, call.order(), stepped, snapshot, call.step(), now);
        Written.report(draft, Report.Kind.STEP, call, snapshot, now);
        return stepped;
    }

    private PointWork again(PointWork point, Call call, StepOutcome.Retryable busy, Turn.Draft draft, Instant now) {
        if (overdue(point, patience.point(), now)) {
            return failed(point, call, busy.reason(), draft, now, wait(point, busy));
        }
        int failures = point.failures() + 1;
        // A request that was not answered may have had its effect: looked for first when it is tried again.
        var waiting = point.at(point.next(), true).dueAt(now.plus(wait(point, busy)), failures);
        var snapshot = waiting.snapshot(PointStateName.REQUESTED, busy.reason());
        Written.done(draft, call.order(), waiting, snapshot, call.step(), now);
        if (failures == 1) {
            Written.report(
                    draft, Report.Kind.STEP, call, snapshot, now); // the first is news, the rest is in the metrics
        }
        return waiting;
    }

    private Duration wait(PointWork point, StepOutcome.Retryable busy) {
        return patience.backOff(
                point.key(), point.failures() + 1, busy.retryAfter().orElse(Duration.ZERO));
    }

    private PointWork failed(PointWork point, Call call, String reason, Turn.Draft draft, Instant now) {
        // Refused: unchanged it is pointless, but somebody may repair it. Tried again as rarely as proven points are
        // probed.
        return failed(point, call, reason, draft, now, patience.reprobe());
    }

    private PointWork failed(PointWork point, Call call, String reason, Turn.Draft draft, Instant now, Duration wait) {
        if (!(point.state() instanceof PointState.Requested requested)) {
            return point;
        }
        var failed = point.with(requested.fail(reason, now))
                .at(point.next(), true)
                .dueAt(now.plus(wait), point.failures() + 1);
        Written.done(draft, call.order(), failed, failed.snapshot(), call.step(), now);
        Written.report(draft, Report.Kind.STEP, call, failed.snapshot(), now);
        return failed;
    }

    private PointWork afterSteps(
            PointWork point,
            PointState.Accepted state,
            Call call,
            ProbeOutcome outcome,
            Turn.Draft draft,
            Instant now) {
        return switch (outcome) {
            case ProbeOutcome.AccessEnded ended ->
                settled(point.with(state.prove(ended.evidence().line(), now)), call, draft, now);
            case ProbeOutcome.AccessLapses lapses ->
                settled(point.with(state.lapse(lapses.evidence().line(), last(lapses), now)), call, draft, now);
            case ProbeOutcome.Unprovable unknown ->
                settled(point.with(state.cannotProve(unknown.reason(), now)), call, draft, now);
            case ProbeOutcome.AccessRemains remains ->
                overdue(point, patience.proof(), now)
                        // The steps were accepted and had no effect: they are done again, from the first.
                        ? notProven(
                                point.at(0, false),
                                state,
                                call,
                                "access remains: " + remains.evidence().line(),
                                draft,
                                now)
                        : waits(point, now);
            case ProbeOutcome.Undecided undecided ->
                overdue(point, patience.point(), now)
                        ? notProven(point, state, call, "not proven: " + undecided.reason(), draft, now)
                        : waits(point, now);
        };
    }

    /** The last place stops by its own clock, which may be behind. */
    private Instant last(ProbeOutcome.AccessLapses lapses) {
        return lapses.until().plus(patience.clocks());
    }

    private PointWork notProven(
            PointWork point, PointState.Accepted state, Call call, String reason, Turn.Draft draft, Instant now) {
        int failures = point.failures() + 1;
        var failed =
                point.with(state.fail(reason, now)).dueAt(now.plus(patience.backOff(point.key(), failures)), failures);
        Written.done(draft, call.order(), failed, failed.snapshot(), call.step(), now);
        Written.report(draft, Report.Kind.PROBE, call, failed.snapshot(), now);
        return failed;
    }

    private PointWork whileProven(
            PointWork point, PointState.Proven state, Call call, ProbeOutcome outcome, Turn.Draft draft, Instant now) {
        return switch (outcome) {
            case ProbeOutcome.AccessRemains remains ->
                regressed(point.with(state.regress(remains.evidence().line(), now)), call, draft, now);
            case ProbeOutcome.AccessEnded ended -> looksAgain(point, now);
            case ProbeOutcome.AccessLapses lapses -> looksAgain(point, now);
            // What was proven stays so until the opposite is seen.
            case ProbeOutcome.Undecided undecided -> waits(point, now);
            case ProbeOutcome.Unprovable unknown -> looksAgain(point, now);
        };
    }

    private PointWork whilePartial(
            PointWork point, PointState.Partial state, Call call, ProbeOutcome outcome, Turn.Draft draft, Instant now) {
        return switch (outcome) {
            case ProbeOutcome.AccessRemains remains ->
                regressed(point.with(state.regress(remains.evidence().line(), now)), call, draft, now);
            case ProbeOutcome.AccessEnded ended ->
                settled(point.with(state.prove(ended.evidence().line(), now)), call, draft, now);
            case ProbeOutcome.AccessLapses lapses -> looksAgain(point, now);
            case ProbeOutcome.Undecided undecided -> waits(point, now);
            case ProbeOutcome.Unprovable unknown -> looksAgain(point, now);
        };
    }

    private PointWork settled(PointWork point, Call call, Turn.Draft draft, Instant now) {
        Written.done(draft, call.order(), point, point.snapshot(), call.step(), now);
        Written.report(draft, Report.Kind.PROBE, call, point.snapshot(), now);
        return looksAgain(point, now);
    }

    private PointWork regressed(PointWork point, Call call, Turn.Draft draft, Instant now) {
        Written.done(draft, call.order(), point, point.snapshot(), call.step(), now);
        Written.report(draft, Report.Kind.PROBE, call, point.snapshot(), now);
        return point.at(0, false).dueAt(now, 0); // contained again at once
    }

    private PointWork looksAgain(PointWork point, Instant now) {
        var next = now.plus(patience.look(Duration.between(point.state().since(), now)));
        boolean sooner = point.state() instanceof PointState.Partial partial
                && partial.until().isBefore(next);
        return point.dueAt(sooner ? ((PointState.Partial) point.state()).until() : next, 0);
    }

    private PointWork waits(PointWork point, Instant now) {
        int failures = point.failures() + 1;
        return point.dueAt(now.plus(patience.backOff(point.key(), failures)), failures);
    }

    private static boolean overdue(PointWork point, Duration limit, Instant now) {
        return !now.isBefore(point.state().since().plus(limit));
    }
}
