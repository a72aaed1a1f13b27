package io.cordon.detectors.event;

import io.cordon.detectors.print.TokenPrints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened. Consumed by {@code switch} without {@code default}, so that a new kind breaks the build where it must be thought of. */
public sealed interface Payload {

    /**
     * A session began.
     *
     * @param grantId id of the grant under which it speaks; empty without one
     * @param task features of the user's task
     * @param instructions features of the operator's standing instructions
     * @param scope what was declared
     * @param tools tools on offer
     * @param drill a drill of the kill path, as the grant says
     */
    record SessionStarted(
            String grantId, Content task, Content instructions, Scope scope, List<String> tools, boolean drill)
            implements Payload {
        public SessionStarted {
            tools = List.copyOf(tools);
        }
    }

    /** Who wrote a content. */
    enum ContentOrigin {
        USER,
        SYSTEM,
        TOOL,
        AGENT,
        EXTERNAL
    }

    /**
     * The agent received text that was not a tool's result.
     *
     * @param origin who wrote it
     * @param trusted whether the runtime vouches for its author
     * @param source reduced name of the source
     * @param content its features
     */
    record ContentReceived(ContentOrigin origin, boolean trusted, String source, Content content) implements Payload {}

    /**
     * The agent asks for a tool call; nothing has run yet.
     *
     * @param callId id of the call within the session
     * @param tool name of the tool
     * @param capability what the tool can do
     * @param inferred true if the class was inferred rather than configured
     * @param resource reduced target resource
     * @param resourcePrint print of the resource
     * @param destinations where it would send or grant something
     * @param arguments leaves of the arguments
     * @param argumentDigest 32 hexadecimal characters; approvals bind to it
     * @param outboundBytes bytes of the arguments
     * @param truncated true if a bound cut the features short
     * @param approvalId approval that the runtime claims to act on
     * @param verdict what the gate said; empty where there is none
     * @param acts what it does beyond its capability
     * @param toolWords prints of the stems of the words of the tool's name
     * @param toolVerbs bit set of the verb classes in the tool's name
     */
    record ToolCallRequested(
            String callId,
            String tool,
            Capability capability,
            boolean inferred,
            String resource,
            Optional<Long> resourcePrint,
            List<Destination> destinations,
            List<Argument> arguments,
            String argumentDigest,
            int outboundBytes,
            boolean truncated,
            Optional<String> approvalId,
            Optional<GateVerdict> verdict,
            Acts acts,
            TokenPrints toolWords,
            int toolVerbs)
            implements Payload {
        public ToolCallRequested {
            destinations = List.copyOf(destinations);
            arguments = List.copyOf(arguments);
        }

        /** True if a gate did not let it run. */
        public boolean stopped() {
            return verdict.isPresent() && verdict.get().stopped();
        }

        /** True if a gate let it run on an approval. Without a gate's verdict, an approval is the runtime's claim and counts for nothing. */
        public boolean approved() {
            return approvalId.isPresent()
                    && verdict.isPresent()
                    && !verdict.get().stopped();
        }
    }

    /** How a call ended. */
    enum Outcome {
        SUCCEEDED,
        FAILED,
        DENIED,
        CANCELLED
    }

    /**
     * A tool call ended.
     *
     * @param callId id of the call
     * @param tool name of the tool
     * @param outcome how it ended
     * @param untrustedOutput true if third parties may have written the result
     * @param sensitiveOutput true if the result is worth protecting
     * @param result features of the result
     */
    record ToolCallCompleted(
            String callId,
            String tool,
            Outcome outcome,
            boolean untrustedOutput,
            boolean sensitiveOutput,
            Content result)
            implements Payload {}

    /** Data moved outside of a call's arguments. Sizes are -1 where unknown. */
    record DataMoved(
            String source,
            Optional<Destination> sink,
            long bytes,
            long records,
            String dataClass,
            Optional<String> callId)
            implements Payload {}

    /** A credential was issued to the session. */
    record CredentialIssued(String credential, String kind, Optional<Instant> expiresAt, Optional<Secret> secret)
            implements Payload {}

    /** The session used a credential. */
    record CredentialUsed(String credential, String action, Optional<Destination> target, Optional<String> callId)
            implements Payload {}

    /** A call waits for a person. */
    record ApprovalRequested(String approvalId, String callId, String argumentDigest) implements Payload {}

    /** What the runtime says that a person decided: a claim. */
    record ApprovalDecided(String approvalId, String argumentDigest, boolean approved) implements Payload {}

    /** A guardrail's configuration changed. */
    record GuardrailChanged(String guardrail, boolean lowered) implements Payload {}

    /** The session spawned a sub-agent. */
    record AgentSpawned(String child, String childAgentType, Scope scope) implements Payload {}

    /** The writer is alive. */
    record Heartbeat(long dropped) implements Payload {}

    /** The session ended. */
    record SessionEnded(String outcome, long dropped) implements Payload {}

    /**
     * A tool on offer.
     *
     * @param tool name of the tool
     * @param definition print of what it says of itself
     */
    record Offer(String tool, long definition) {}

    /** Tools on offer, as they are defined from here on. */
    record ToolsOffered(List<Offer> tools) implements Payload {
        public ToolsOffered {
            tools = List.copyOf(tools);
        }
    }

    /** A kind that this version does not know: counted, not fatal. */
    record Unknown(String kind) implements Payload {}
}
