package io.cordon.topology.containment.owner;

import java.time.Instant;
import java.util.function.BiFunction;

/** Follows operators, within what their request, the two-person rule and the owner's mode allow. */
final class RequestDecision {

    private final OwnerPolicy policy;
    private final Quarantines quarantines;
    private final Releases releases;
    private final Approvals approvals;
    private final Confirmations confirmations;
    private final DrillWatch drills;

    RequestDecision(OwnerPolicy policy, Releases releases, CommandDesk desk, DrillWatch drills) {
        this.policy = policy;
        this.quarantines = new Quarantines(desk);
        this.releases = releases;
        this.approvals = new Approvals(policy);
        this.confirmations = new Confirmations(policy);
        this.drills = drills;
    }

    Ruling on(View view, Request request, Instant now) {
        return Replies.replied(decided(view, request, now), request, "", now);
    }

    private Ruling decided(View view, Request request, Instant now) {
        if (request.untimely(policy.requestLife())) {
            return Refusing.refuse(view, request, RefuseReason.UNTIMELY, now);
        }
        if (request.particulars().preview()) {
            return previewed(view, request, now);
        }
        if (!policy.operatorsMayAct()) {
            return Refusing.refuse(view, request, RefuseReason.NOT_ENFORCING, now);
        }
        return confirmations
                .needed(view, request)
                .map(why -> confirmations.await(view, request, why, now))
                .orElseGet(() -> followed(view, request, "", now));
    }

    private static Ruling previewed(View view, Request request, Instant now) {
        Answer answer = Answer.to(
                        request, Answer.Kind.PREVIEW, "", view.impact().sentence(), now)
                .hitting(view.impact());
        return Ruling.unchanged(
                view, new Effect.Reply(view.containment().map(answer::about).orElse(answer)));
    }

    private Ruling followed(View view, Request request, String second, Instant now) {
        return switch (request.kind()) {
            case CONFIRM ->
                confirmations.confirm(
                        view,
                        request,
                        (asked, by) -> Replies.replied(followed(view, asked, by, now), asked, by, now),
                        now);
            case WITHDRAW -> confirmations.withdraw(view, request, now);
            case STOP_ALL -> StopAll.halt(view, request, now);
            case RESUME -> StopAll.resume(view, request, now);
            case VERDICT -> Judging.judge(view, request, now);
            case DRILL -> about(view, request, now, (v, subject) -> drills.announced(v, request, subject, now));
            case QUARANTINE ->
                about(view, request, now, (v, subject) -> quarantines.begin(v, request, subject, second, now));
            case RELEASE -> about(view, request, now, (v, subject) -> releases.asked(v, request, second, now));
            case EXTEND -> about(view, request, now, (v, subject) -> releases.extended(v, request, now));
            case APPROVE -> about(view, request, now, (v, subject) -> approvals.approve(v, request, subject, now));
            case DENY ->
                about(
                        view,
                        request,
                        now,
                        (v, subject) -> Ruling.unchanged(v, new Effect.Disapprove(subject, request.binding())));
        };
    }

    private static Ruling about(View view, Request request, Instant now, BiFunction<View, Subject, Ruling> decision) {
        return request.subject()
                .map(subject -> decision.apply(view, subject))
                .orElseGet(() -> Refusing.refuse(view, request, RefuseReason.NO_SUBJECT, now));
    }
}
