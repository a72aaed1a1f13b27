package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;

/**
 * A session was held or contained: what still runs should be stopped.
 *
 * @param kind whether it hit the session, its tree, its agent or one of its credentials
 * @param ref id of what was hit
 * @param rung how hard
 */
public record ContainmentNotice(SubjectKind kind, String ref, Rung rung) {

    /** Checks that nothing is missing. */
    public ContainmentNotice {
        requireNonNull(kind, "kind");
        requireNonNull(ref, "ref");
        requireNonNull(rung, "rung");
    }
}
