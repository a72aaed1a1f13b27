package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.feature.KnownTool;
import io.cordon.extract.Capability;
import java.time.Instant;
import java.util.Optional;

/**
 * The answer to a tool call that an agent wants to make. Given back with {@link AgentSession#afterCall}.
 *
 * @param callId id of the call within the session
 * @param tool name of the tool
 * @param capability what the tool can do
 * @param decision what was decided, as far as the runtime's mode lets it take effect
 * @param reason why, as a code that stays the same; empty for a plain permission
 * @param explanation why, in plain words, and what can be done: for a person, it may change; empty for a plain permission
 * @param argumentDigest what an approval of these arguments binds to, in hexadecimal; empty if they cannot be read
 * @param approvalId what a person would approve, with a step-up
 * @param requestedAt when the call was asked for
 * @param untrustedOutput whether third parties may write the result
 * @param sensitiveOutput whether the result is worth protecting
 */
public record CallPermit(
        String callId,
        String tool,
        Capability capability,
        Decision decision,
        String reason,
        String explanation,
        String argumentDigest,
        Optional<String> approvalId,
        Instant requestedAt,
        boolean untrustedOutput,
        boolean sensitiveOutput) {

    /** Checks that nothing is missing. */
    public CallPermit {
        requireNonNull(callId, "callId");
        requireNonNull(tool, "tool");
        requireNonNull(capability, "capability");
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
        requireNonNull(explanation, "explanation");
        requireNonNull(argumentDigest, "argumentDigest");
        requireNonNull(approvalId, "approvalId");
        requireNonNull(requestedAt, "requestedAt");
    }

    /** Whether the tool may run now. */
    public boolean allowed() {
        return decision.allows();
    }

    /**
     * This permit, if the tool may run now.
     *
     * @throws CallDeniedException if it may not
     */
    public CallPermit orThrow() {
        if (!allowed()) {
            throw new CallDeniedException(this);
        }
        return this;
    }

    /** For a call that nobody judges. */
    static CallPermit allowed(String callId, String tool, KnownTool known, String argumentDigest, Instant at) {
        return new CallPermit(
                callId,
                tool,
                known.capability(),
                Decision.ALLOW,
                "",
                "",
                argumentDigest,
                Optional.empty(),
                at,
                known.descriptor().untrustedOutput(),
                known.descriptor().sensitiveOutput());
    }

    CallPermit turnedInto(Decision other, GuardVerdict why) {
        return new CallPermit(
                callId,
                tool,
                capability,
                other,
                why.reason(),
                why.explanation(),
                argumentDigest,
                approvalId,
                requestedAt,
                untrustedOutput,
                sensitiveOutput);
    }
}
