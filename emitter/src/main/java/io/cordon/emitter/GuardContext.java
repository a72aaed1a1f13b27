package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.Capability;

/**
 * What a guard should know beside the event.
 *
 * @param session who asks
 * @param capability what the tool can do
 * @param extractionPending true if what the session received last could not be read in time: provenance is incomplete
 * @param grantId id of the grant that the session speaks under; empty without one
 * @param keyEpoch epoch of the session's print keys; empty without a grant
 */
public record GuardContext(
        SessionIdentity session, Capability capability, boolean extractionPending, String grantId, String keyEpoch) {

    /** Checks that nothing is missing. */
    public GuardContext {
        requireNonNull(session, "session");
        requireNonNull(capability, "capability");
        requireNonNull(grantId, "grantId");
        requireNonNull(keyEpoch, "keyEpoch");
    }
}
