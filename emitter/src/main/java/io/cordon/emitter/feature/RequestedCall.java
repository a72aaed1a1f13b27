package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.Capability;
import io.cordon.schemas.avro.ToolCallRequested;

/**
 * A call whose features are known and that nobody judged yet.
 *
 * @param payload for the event; it has no decision yet
 * @param capability what the tool can do
 * @param untrustedOutput whether third parties may write the result
 * @param sensitiveOutput whether the result is worth protecting
 */
public record RequestedCall(
        ToolCallRequested payload, Capability capability, boolean untrustedOutput, boolean sensitiveOutput) {

    /** Checks that nothing is missing. */
    public RequestedCall {
        requireNonNull(payload, "payload");
        requireNonNull(capability, "capability");
    }
}
