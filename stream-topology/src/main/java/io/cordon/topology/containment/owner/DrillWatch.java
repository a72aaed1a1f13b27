package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.Drills.Running;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Knows when the kill path has to be proven, and says when it was not. The canary session itself is opened by whoever drills; that it
 * is contained is the engine's ordinary work, and its proof the actuator's.
 */
final class DrillWatch {

    private final DrillPlan plan;

    DrillWatch(DrillPlan plan) {
        this.plan = plan;
    }

    /** An operator is going to turn a canary session hostile: the clock starts, and its containment counts as a drill. */
    Ruling announced(View view, Request request, Subject subject, Instant now) {
        if (!subject.kind().passing()) {
            return Refusing.refuse(view, request, RefuseReason.NOT_A_SESSION, now);
        }
        Drills drills = view.tenancy().drills();
        if (drills.running().isPresent()) {
            return Refusing.refuse(view, request, RefuseReason.DRILL_RUNS, now);
        }
        Running running = new Running(request, subject, now.plus(plan.deadline()));
        Answer answer = Answer.to(request, Answer.Kind.FOLLOWED, "", "to be proven by " + running.due(), now)
                .until(running.due());
        return Ruling.unchanged(view, new Effect.Reply(answer))
                .with(view.tenancy().with(drills.begun(running)));
    }

    /** A ruling that contains a canary session for good proves the kill path. */
    Ruling proven(View view, Ruling ruling, Instant now) {
        boolean news = ruling.containment().filter(DrillWatch::provenDrill).isPresent()
                && view.containment().filter(DrillWatch::provenDrill).isEmpty();
        return news ? proven(ruling, ruling.containment().orElseThrow(), now) : ruling;
    }

    private static boolean provenDrill(Containment known) {
        return known.dossier().drill()
                && known.state() instanceof Contained contained
                // The gate alone is no proof of the way to the targets.
                && !contained.progress().byGateOnly();
    }

    private static Ruling proven(Ruling ruling, Containment drilled, Instant now) {
        Drills drills = ruling.tenancy().drills();
        boolean announced = drills.announced(drilled.subject());
        Ruling told = ruling.and(new Effect.Drilled(true)).with(ruling.tenancy().with(drills.proven(now, announced)));
        return drills.running()
                .filter(running -> announced)
                .map(running -> told.and(new Effect.Reply(
                        Answer.to(running.announcement(), Answer.Kind.PROVEN, "", "access ended at every point", now)
                                .about(drilled))))
                .orElse(told);
    }

    /** One thing a call; the caller asks again while something is due. */
    TenantRuling tick(Tenancy tenancy, Instant now) {
        Drills drills = tenancy.drills();
        Optional<Running> failed = drills.running().filter(running -> !now.isBefore(running.due()));
        if (failed.isPresent()) {
            return failed(tenancy, failed.get(), now);
        }
        boolean late = drills.lateAt(plan).filter(at -> !now.isBefore(at)).isPresent();
        return late ? late(tenancy, now) : new TenantRuling(tenancy, List.of());
    }

    private static TenantRuling failed(Tenancy tenancy, Running running, Instant now) {
        String detail = "not proven by " + running.due();
        Request announcement = running.announcement();
        return new TenantRuling(
                tenancy.with(tenancy.drills().failed()),
                List.of(
                        new Effect.Drilled(false),
                        new Effect.Reply(Answer.to(announcement, Answer.Kind.FAILED, "", detail, now)),
                        raised(AlertKind.DRILL_FAILED, running.subject(), detail, now)));
    }

    private static TenantRuling late(Tenancy tenancy, Instant now) {
        Drills drills = tenancy.drills();
        String detail =
                drills.provenAt().map(at -> "last proven at " + at).orElse("none was proven since " + drills.since());
        return new TenantRuling(
                tenancy.with(drills.toldLate()), List.of(raised(AlertKind.DRILL_LATE, tenancy.subject(), detail, now)));
    }

    private static Effect raised(AlertKind kind, Subject about, String detail, Instant now) {
        return new Effect.Raise(new Alert(kind, about, 1, "drill", detail, now));
    }
}
