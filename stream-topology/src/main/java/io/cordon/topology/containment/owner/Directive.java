package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The owner's answer to whoever holds the subject. It never asks for more, so it never raises an intent.
 *
 * @param subject the subject
 * @param epoch the epoch that the answer belongs to
 * @param kind the answer
 * @param rung what stands now
 * @param reason a constant name, empty if none is needed
 * @param issuedAt when it was given
 * @param until the end of an extension
 */
public record Directive(
        Subject subject, long epoch, Kind kind, Rung rung, String reason, Instant issuedAt, Optional<Instant> until) {

    /** The answers. */
    public enum Kind {
        CONFIRMED,
        DECLINED,
        RELEASED,
        EXTENDED
    }

    public Directive {
        requireNonNull(subject, "subject");
        requireNonNull(kind, "kind");
        requireNonNull(rung, "rung");
        requireNonNull(reason, "reason");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(until, "until");
    }

    static Directive confirmed(Subject subject, long epoch, Rung rung, Instant now) {
        return new Directive(subject, epoch, Kind.CONFIRMED, rung, "", now, Optional.empty());
    }

    static Directive declined(Subject subject, long epoch, DeclineReason why, Instant now) {
        return new Directive(subject, epoch, Kind.DECLINED, why.allowed(), why.label(), now, Optional.empty());
    }

    static Directive released(Subject subject, long epoch, Instant now) {
        return new Directive(subject, epoch, Kind.RELEASED, Rung.OBSERVE, "", now, Optional.empty());
    }

    static Directive extended(Subject subject, long epoch, Instant until, Instant now) {
        return new Directive(subject, epoch, Kind.EXTENDED, Rung.HOLD, "", now, Optional.of(until));
    }
}
