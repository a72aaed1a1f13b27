package io.cordon.topology.containment.owner;

import java.time.Instant;

/** Says no to an operator's request: the state stays, a person hears of it. */
final class Refusing {

    private Refusing() {}

    static Ruling refuse(View view, Request request, RefuseReason reason, Instant now) {
        Subject about = request.subject().orElseGet(() -> view.tenancy().subject());
        String caseId = view.containment().map(c -> c.dossier().caseId()).orElse("");
        String detail = request.kind() + " " + request.requestId() + ": " + reason.sentence();
        Alert alert = new Alert(AlertKind.REQUEST_REFUSED, about, view.epoch(), caseId, detail, now);
        return Ruling.unchanged(view, new Effect.Refuse(request, reason), new Effect.Raise(alert));
    }
}
