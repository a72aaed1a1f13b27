package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Commanded;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Follows operators, within what their request and the owner's mode allow. */
final class RequestDecision {

    private final OwnerPolicy policy;
    private final CommandDesk desk;

    RequestDecision(OwnerPolicy policy, CommandDesk desk) {
        this.policy = policy;
        this.desk = desk;
    }

    Ruling on(View view, Request request, Instant now) {
        if (request.untimely(policy.requestLife())) {
            return refuse(view, request, RefuseReason.UNTIMELY, now);
        }
        if (!policy.operatorsMayAct()) {
            return refuse(view, request, RefuseReason.NOT_ENFORCING, now);
        }
        return switch (request.kind()) {
            case STOP_ALL, DRILL, VERDICT -> refuse(view, request, RefuseReason.NOT_SUPPORTED, now);
            case QUARANTINE, RELEASE, EXTEND, APPROVE, DENY ->
                request.subject()
                        .map(subject -> about(view, request, subject, now))
                        .orElseGet(() -> refuse(view, request, RefuseReason.NO_SUBJECT, now));
        };
    }

    private Ruling about(View view, Request request, Subject subject, Instant now) {
        return switch (request.kind()) {
            case QUARANTINE -> quarantine(view, request, subject, now);
            case RELEASE -> release(view, request, now);
            case EXTEND -> extend(view, request, now);
            case APPROVE -> approve(view, request, subject, now);
            case DENY -> Ruling.unchanged(view, new Effect.Disapprove(subject));
            case STOP_ALL, DRILL, VERDICT -> refuse(view, request, RefuseReason.NOT_SUPPORTED, now);
        };
    }

    /** People stand above protection and limits; that is what both fall back to. */
    private Ruling quarantine(View view, Request request, Subject subject, Instant now) {
        Rung rung = subject.kind() == SubjectKind.CREDENTIAL ? Rung.REVOKE : Rung.QUARANTINE;
        if (view.containment().filter(known -> known.covers(rung)).isPresent()) {
            return Ruling.absorbed(view, AbsorbReason.ALREADY_CONTAINED);
        }
        return desk.begin(view, subject, rung, dossier(view, request, now), now);
    }

    private static Dossier dossier(View view, Request request, Instant now) {
        Optional<Dossier> known = view.containment().map(Containment::dossier);
        return new Dossier(
                known.map(Dossier::agent).orElse(""),
                known.map(Dossier::agentType).orElse(""),
                known.map(Dossier::caseId).orElse("request-" + request.requestId()),
                List.of(),
                List.of(),
                request.reason(),
                now,
                "operator:" + request.operator(),
                false);
    }

    private Ruling release(View view, Request request, Instant now) {
        if (view.containment().isEmpty()) {
            return refuse(view, request, RefuseReason.NOTHING_TO_RELEASE, now);
        }
        Containment known = view.containment().get();
        return switch (known.state()) {
            case Held held -> answered(view, known, held.released(), now);
            case Declined declined -> answered(view, known, declined.released(), now);
            case Active active -> desk.release(view, known, active, now);
            case ReleaseIncomplete incomplete -> desk.release(view, known, incomplete, now);
            case Releasing releasing -> Ruling.absorbed(view, AbsorbReason.RELEASING);
            case Released released -> Ruling.absorbed(view, AbsorbReason.ALREADY_RELEASED);
        };
    }

    /** Where no command was given, the directive is all there is to do. */
    private static Ruling answered(View view, Containment known, Released released, Instant now) {
        Containment next = known.nextEpoch().in(released, now).done();
        return Ruling.changed(view, next, new Effect.Tell(Directive.released(next.subject(), next.epoch(), now)));
    }

    private Ruling extend(View view, Request request, Instant now) {
        if (request.until().filter(now::isBefore).isEmpty()) {
            return refuse(view, request, RefuseReason.END_MISSING, now);
        }
        return view.containment()
                .map(known -> switch (known.state()) {
                    case Held held ->
                        extended(view, known, held.extended(request.until().get()), now);
                    case Commanded commanded -> refuse(view, request, RefuseReason.DOES_NOT_EXPIRE, now);
                    case Declined declined -> refuse(view, request, RefuseReason.NOTHING_HELD, now);
                    case Released released -> refuse(view, request, RefuseReason.NOTHING_HELD, now);
                })
                .orElseGet(() -> refuse(view, request, RefuseReason.NOTHING_HELD, now));
    }

    private static Ruling extended(View view, Containment known, Held held, Instant now) {
        if (held.equals(known.state())) {
            return Ruling.absorbed(view, AbsorbReason.NOTHING_NEW);
        }
        Instant end = held.until().orElse(now);
        Effect tell = new Effect.Tell(Directive.extended(known.subject(), known.epoch(), end, now));
        return Ruling.changed(view, known.in(held, now), tell);
    }

    private Ruling approve(View view, Request request, Subject subject, Instant now) {
        if (request.binding().missing()) {
            return refuse(view, request, RefuseReason.NO_ARGUMENTS, now);
        }
        if (view.containment().filter(Containment::shut).isPresent()
                || view.tree().filter(Containment::shut).isPresent()) {
            return refuse(view, request, RefuseReason.SUBJECT_CONTAINED, now);
        }
        Instant latest = now.plus(policy.longestApproval());
        Instant until = request.until().filter(latest::isAfter).orElse(latest);
        if (!until.isAfter(now)) {
            return refuse(view, request, RefuseReason.END_MISSING, now);
        }
        return Ruling.unchanged(view, new Effect.Approve(subject, request.binding(), now, until));
    }

    private static Ruling refuse(View view, Request request, RefuseReason reason, Instant now) {
        Subject about = request.subject().orElseGet(() -> Subject.agent(request.tenant(), "-"));
        String caseId = view.containment().map(c -> c.dossier().caseId()).orElse("");
        String detail = request.kind() + " " + request.requestId() + ": " + reason.sentence();
        Alert alert = new Alert(AlertKind.REQUEST_REFUSED, about, view.epoch(), caseId, detail, now);
        return Ruling.unchanged(view, new Effect.Refuse(request, reason), new Effect.Raise(alert));
    }
}
