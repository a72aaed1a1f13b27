package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something about a containment that a person has to look at.
 *
 * @param kind what
 * @param subject about which subject
 * @param epoch of which containment
 * @param caseId of which case
 * @param detail a sentence without content
 * @param at when
 */
public record Alert(AlertKind kind, Subject subject, long epoch, String caseId, String detail, Instant at) {

    public Alert {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(caseId, "caseId");
        requireNonNull(detail, "detail");
        requireNonNull(at, "at");
    }

    static Alert about(Containment containment, AlertKind kind, String detail, Instant at) {
        return new Alert(
                kind,
                containment.subject(),
                containment.epoch(),
                containment.dossier().caseId(),
                detail,
                at);
    }
}
