package io.cordon.topology.subject;

import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import java.time.Duration;
import java.util.Optional;

/*
 * Two sessions in turn, from two instances, are one credential in two places: a copy, and a fact. All the rest can have an honest cause (an
 * operator who takes over, a clock, a report that was lost) and asks a person. Sessions of one tree may share: whoever spawns may hand on.
 */
/**
 * When a use of a credential is a sighting. Pure: the record comes in and is not changed.
 *
 * @param tail how long after its session's end a credential may still be used: the last calls of a session overtake its end
 * @param overlap within which uses in turn are uses at once
 */
record CredentialRules(Duration tail, Duration overlap) {

    static CredentialRules standard() {
        return new CredentialRules(Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    /** A session says that it used the credential. The record is as it was before. */
    Optional<Sighting> used(CredentialRecord record, Holder by, String instance, long at) {
        if (by.hasEnded() && at > by.endedAt() + tail.toMillis()) {
            return Optional.of(new Sighting(
                    "after-end " + by.session(),
                    Grade.STATISTICAL,
                    Rung.STEP_UP,
                    "session " + by.session() + " uses a credential after its end"));
        }
        return belongs(record, by) ? Optional.empty() : Optional.of(foreign(record, by, instance, at));
    }

    /** A target says that it accepted the credential. */
    Optional<Sighting> accepted(CredentialRecord record, String source, long at) {
        if (record.contained()) {
            return Optional.of(new Sighting(
                    "after-containment " + record.epoch(),
                    Grade.FACT,
                    Rung.REVOKE,
                    source + " accepted a credential that is contained"));
        }
        boolean orphaned = !record.issuedTo().isEmpty()
                && record.issuedTo().stream()
                        .allMatch(holder -> holder.hasEnded() && at > holder.endedAt() + tail.toMillis());
        return orphaned
                ? Optional.of(new Sighting(
                        "accepted-after-end",
                        Grade.STATISTICAL,
                        Rung.STEP_UP,
                        source + " accepted a credential whose sessions have all ended"))
                : Optional.empty();
    }

    private static boolean belongs(CredentialRecord record, Holder by) {
        return by.issued()
                || record.issuedTo().isEmpty()
                || record.issuedTo().stream().anyMatch(owner -> owner.root().equals(by.root()));
    }

    private Sighting foreign(CredentialRecord record, Holder by, String instance, long at) {
        return record.issuedTo().stream()
                .filter(owner -> inTurn(owner, by, instance, at))
                .findFirst()
                .map(owner -> new Sighting(
                        "two-places " + by.session(),
                        Grade.FACT,
                        Rung.REVOKE,
                        "sessions " + owner.session() + " and " + by.session()
                                + " use one credential in turn from two places"))
                .orElseGet(() -> new Sighting(
                        "foreign " + by.session(),
                        Grade.STATISTICAL,
                        Rung.STEP_UP,
                        "session " + by.session() + " uses a credential that was issued to another one"));
    }

    /** The other one before, the owner since, by arrival and by their clocks, and now the other one again. */
    private boolean inTurn(Holder owner, Holder by, String instance, long at) {
        return by.turn() != 0
                && owner.turn() > by.turn()
                && owner.lastUsed() >= by.lastUsed()
                && at - by.lastUsed() <= overlap.toMillis()
                && !owner.instance().equals(instance);
    }
}
