package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The only one who contains and releases. It is stateless: what is known comes in as a {@link View}, what is known from then on goes out
 * in a {@link Ruling}; the same inputs in the same order give the same rulings.
 *
 * <p>Laws, each with a test: one command id per subject, epoch and rung; within an epoch the rung only rises; the epoch rises on release
 * only; a directive asks for nothing; nothing is contained without the actuator's plan; gates open last; every request is answered.
 */
public final class ContainmentOwner {

    private final OwnerPolicy policy;
    private final IntentDecision intents;
    private final RequestDecision requests;
    private final ReportFold reports = new ReportFold();
    private final Deadlines deadlines;
    private final DrillWatch drills;

    public ContainmentOwner(OwnerPolicy policy, CommandNaming naming) {
        this.policy = requireNonNull(policy, "policy");
        CommandDesk desk = new CommandDesk(requireNonNull(naming, "naming"), policy);
        Releases releases = new Releases(desk);
        this.drills = new DrillWatch(policy.drill());
        this.intents = new IntentDecision(policy, desk);
        this.requests = new RequestDecision(policy, releases, desk, drills);
        this.deadlines = new Deadlines(policy, releases);
    }

    public Ruling on(View view, Intent intent, Instant now) {
        return intents.on(view, intent, now);
    }

    /** A confirmation or withdrawal comes with the waiting request in the view, and the view is that request's. */
    public Ruling on(View view, Request request, Instant now) {
        return requests.on(view, request, now);
    }

    public Ruling on(View view, Report report, Instant now) {
        return drills.proven(view, reports.on(view, report, now), now);
    }

    /** To be called when {@link Containment#nextDue} has come; calling it earlier changes nothing. */
    public Ruling tick(View view, Instant now) {
        return view.containment()
                .map(known -> drills.proven(view, deadlines.tick(view, known, now), now))
                .orElseGet(() -> Ruling.unchanged(view));
    }

    /** To be called when {@link Drills#nextDue} has come; calling it earlier changes nothing. */
    public TenantRuling tick(Tenancy tenancy, Instant now) {
        return drills.tick(tenancy, now);
    }

    /** To be called when a request has waited too long. */
    public List<Effect> expired(Waiting waiting, Instant now) {
        return Confirmations.expired(waiting, now);
    }

    /** How it decides. */
    public OwnerPolicy policy() {
        return policy;
    }
}
