package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an operator's request stands. Each request that was believed gets one, and more as it goes on.
 *
 * @param to the request
 * @param kind where it stands
 * @param why constant name of the reason, empty if there is none
 * @param detail one sentence to the operator
 * @param confirmedBy the second operator, empty if there was none
 * @param impact whom it hits, where that was asked or matters
 * @param epoch of the containment that it is about
 * @param caseId of that containment
 * @param at when it was given
 * @param expiresAt when it is too late to confirm
 */
public record Answer(
        Request to,
        Kind kind,
        String why,
        String detail,
        String confirmedBy,
        Optional<Impact> impact,
        long epoch,
        String caseId,
        Instant at,
        Optional<Instant> expiresAt) {

    /** Where a request may stand. */
    public enum Kind {
        FOLLOWED,
        PREVIEW,
        WAITING,
        REFUSED,
        UNCHANGED,
        EXPIRED,
        WITHDRAWN,
        LIFTED,
        PROVEN,
        FAILED
    }

    public Answer {
        requireNonNull(to, "to");
        requireNonNull(kind, "kind");
        requireNonNull(why, "why");
        requireNonNull(detail, "detail");
        requireNonNull(confirmedBy, "confirmedBy");
        requireNonNull(impact, "impact");
        requireNonNull(caseId, "caseId");
        requireNonNull(at, "at");
        requireNonNull(expiresAt, "expiresAt");
    }

    static Answer to(Request request, Kind kind, String why, String detail, Instant now) {
        return new Answer(request, kind, why, detail, "", Optional.empty(), 0, "", now, Optional.empty());
    }

    Answer hitting(Impact hits) {
        return new Answer(to, kind, why, detail, confirmedBy, Optional.of(hits), epoch, caseId, at, expiresAt);
    }

    Answer about(Containment known) {
        String ofCase = known.dossier().caseId();
        return new Answer(to, kind, why, detail, confirmedBy, impact, known.epoch(), ofCase, at, expiresAt);
    }

    Answer until(Instant end) {
        return new Answer(to, kind, why, detail, confirmedBy, impact, epoch, caseId, at, Optional.of(end));
    }

    Answer confirmed(String by) {
        return new Answer(to, kind, why, detail, by, impact, epoch, caseId, at, expiresAt);
    }
}
