package io.cordon.detectors.response;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Rung;
import java.time.Instant;

/**
 * The containment owner's answer. It never raises an intent.
 *
 * @param kind what was decided
 * @param subject about whom
 * @param epoch the subject's epoch, which only the containment owner raises
 * @param rung the rung that it is about
 * @param at when it was issued
 */
public record Directive(Kind kind, Subject subject, long epoch, Rung rung, Instant at) {

    /** What a containment owner may answer. */
    public enum Kind {
        /** The subject is contained. */
        CONFIRMED,
        /** It will not be contained: protected, over the blast radius, or a person said no. */
        DECLINED,
        /** The containment ended; a new epoch begins. */
        RELEASED,
        /** The containment lasts longer. */
        EXTENDED
    }

    /** Checks that nothing is missing. */
    public Directive {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(rung, "rung");
        requireNonNull(at, "at");
    }
}
