package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import java.time.Instant;
import java.util.List;

/** Decides for each point what is to be done now. */
final class Advance {
    private final Patience patience;
    private final Precedence precedence;

    Advance(Patience patience) {
        this.patience = patience;
        this.precedence = new Precedence(patience.phase());
    }

    /** Starts whatever is due, and reports the command complete once all points are settled. */
    SubjectWork run(SubjectWork subject, Turn.Draft draft, Instant now) {
        if (subject.current().isEmpty()) {
            return subject;
        }
        Work work = subject.current().get();
        for (var next : work.rootFirst()) {
            work = work.with(point(work, next, subject, draft, now));
        }
        return complete(subject.with(work), work, draft, now);
    }

    /** Whether time alone leads somewhere from this state. */
    static boolean waits(Work work, PointWork point) {
        return switch (point.state()) {
            case PointState.Superseded s -> false;
            case PointState.Unprovable s -> false;
            case PointState.Accepted s -> !work.order().isRelease();
            case PointState.Proven s -> point.actionable();
            case PointState.Failed s -> point.actionable();
            case PointState.Planned s -> true;
            case PointState.Requested s -> true;
            case PointState.Partial s -> true;
            case PointState.Regressed s -> true;
        };
    }

    private PointWork point(Work work, PointWork point, SubjectWork subject, Turn.Draft draft, Instant now) {
        boolean busy = point.calling().isPresent() || subject.draining().contains(point.key());
        if (busy || now.isBefore(point.due()) || !waits(work, point)) {
            return point;
        }
        if (!point.actionable()) {
            return unactionable(work, point, draft, now);
        }
        return switch (point.state()) {
            case PointState.Planned s -> begin(work, point, draft, now);
            case PointState.Requested s -> act(work, point, draft, now);
            case PointState.Failed s -> act(work, point.with(s.request(now)), draft, now);
            case PointState.Regressed s -> act(work, point.with(s.request(now)), draft, now);
            case PointState.Accepted s -> probe(Call.Kind.PROBE, work, point, draft, now);
            case PointState.Proven s -> probe(Call.Kind.PATROL, work, point, draft, now);
            case PointState.Partial s -> lapse(work, point, s, draft, now);
            case PointState.Unprovable s -> point;
            case PointState.Superseded s -> point;
        };
    }

    private PointWork begin(Work work, PointWork point, Turn.Draft draft, Instant now) {
        boolean remember = !work.order().isRelease()
                && point.before().isEmpty()
                && point.nextStep().isPresent();
        if (remember) {
            var call = call(Call.Kind.CAPTURE, work, point, point.key().step("capture"), now);
            draft.call(call);
            return point.calling(call);
        }
        return point.state() instanceof PointState.Planned planned
                ? act(work, point.with(planned.request(now)), draft, now)
                : point;
    }

    private PointWork act(Work work, PointWork point, Turn.Draft draft, Instant now) {
        var step = point.nextStep();
        if (step.isEmpty()) {
            return allStepsDone(work, point, draft, now);
        }
        if (precedence.waits(work, point, step.get(), now)) {
            return point;
        }
        var kind = work.order().isRelease() ? Call.Kind.RELEASE : Call.Kind.CONTAIN;
        var call = call(kind, work, point, point.key().step(step.get().name()), now);
        draft.call(call);
        var started = point.calling(call);
        Written.started(draft, work.order(), started, call.step(), now);
        return started;
    }

    private PointWork allStepsDone(Work work, PointWork point, Turn.Draft draft, Instant now) {
        if (!(point.state() instanceof PointState.Requested requested)) {
            return point;
        }
        var note = work.order().isRelease() ? "nothing blocks new credentials here" : "no step to do at this target";
        var accepted = point.with(requested.accept(note, now));
        return work.order().isRelease() ? accepted : probe(Call.Kind.PROBE, work, accepted, draft, now);
    }

    private PointWork probe(Call.Kind kind, Work work, PointWork point, Turn.Draft draft, Instant now) {
        var call = call(kind, work, point, point.key().step(Desk.PROBE), now);
        draft.call(call);
        return point.calling(call);
    }

    private PointWork lapse(Work work, PointWork point, PointState.Partial partial, Turn.Draft draft, Instant now) {
        if (now.isBefore(partial.until())) {
            return probe(Call.Kind.PATROL, work, point, draft, now);
        }
        var proven =
                point.with(partial.expire(now)).attempted(point.attempt() + 1).dueAt(now.plus(patience.reprobe()), 0);
        var step = point.key().step(Desk.PROBE);
        Written.done(draft, work.order(), proven, proven.snapshot(), step, now);
        Written.report(draft, Report.Kind.PROBE, call(Call.Kind.PROBE, work, point, step, now), proven.snapshot(), now);
        return proven;
    }

    private PointWork unactionable(Work work, PointWork point, Turn.Draft draft, Instant now) {
        if (!(point.state() instanceof PointState.Planned planned)) {
            return point;
        }
        // Nothing can be done here: that is a failure, said at once, not a point to be left out.
        var reason = point.credential().isEmpty()
                ? "the credential is no longer in the inventory"
                : "no connector named " + point.key().connector() + " plans for it";
        var failed = point.with(planned.fail(reason, now));
        draft.report(new Report(
                Report.Kind.STEP,
                work.order(),
                List.of(failed.snapshot()),
                point.key().step("plan"),
                work.round(),
                reason,
                now,
                now));
        return failed;
    }

    private SubjectWork complete(SubjectWork subject, Work work, Turn.Draft draft, Instant now) {
        boolean news = !work.completed() || !work.completedAs().equals(work.states());
        if (!work.settled() || !news) {
            return subject;
        }
        var completed = work.inRound(work.round(), true);
        Written.completed(draft, completed, now);
        return work.settledWell() ? forget(subject.with(completed), draft) : subject.with(completed);
    }

    /** Once the new command is done, nobody will ask the journal for the old ones. */
    private static SubjectWork forget(SubjectWork subject, Turn.Draft draft) {
        subject.retired().forEach(old -> old.journalKeys().forEach(draft::forget));
        subject.known().forEach((key, epoch) -> {
            if (epoch < subject.epoch()) {
                draft.forget(new JournalNote.Key(key, ""));
            }
        });
        return subject.forgotten();
    }

    private static Call call(Call.Kind kind, Work work, PointWork point, String step, Instant now) {
        return new Call(
                kind,
                work.order(),
                point.credential().orElseThrow(),
                step,
                point.before().orElse(PreState.unknown()),
                point.doubtful()
                        || point.credential()
                                .filter(c -> c.sessions().size() > 1)
                                .isPresent(),
                kind == Call.Kind.CAPTURE ? point.attempt() : point.attempt() + 1,
                now);
    }
}
