package io.cordon.topology.containment.owner;

import java.time.Instant;

/** Lets single calls pass that a gate asked about. Several may stand at once, each for arguments of its own. */
final class Approvals {

    private final OwnerPolicy policy;

    Approvals(OwnerPolicy policy) {
        this.policy = policy;
    }

    Ruling approve(View view, Request request, Subject subject, Instant now) {
        if (request.binding().missing()) {
            return Refusing.refuse(view, request, RefuseReason.NO_ARGUMENTS, now);
        }
        if (view.containment().filter(Containment::shut).isPresent()
                || view.tree().filter(Containment::shut).isPresent()) {
            return Refusing.refuse(view, request, RefuseReason.SUBJECT_CONTAINED, now);
        }
        Instant latest = now.plus(policy.longestApproval());
        Instant until = request.until().filter(latest::isAfter).orElse(latest);
        return until.isAfter(now)
                ? Ruling.unchanged(view, new Effect.Approve(subject, request.binding(), now, until))
                : Refusing.refuse(view, request, RefuseReason.END_MISSING, now);
    }
}
