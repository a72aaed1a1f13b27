package io.cordon.quickstart.agent;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.ContentSource;
import io.cordon.emitter.CredentialIssue;
import io.cordon.emitter.CredentialUse;
import io.cordon.emitter.DataMovement;
import io.cordon.emitter.Decision;
import io.cordon.emitter.GuardrailChange;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.SpawnRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolDefinition;
import io.cordon.emitter.ToolOutcome;
import io.cordon.emitter.ToolResult;
import io.cordon.extract.Capability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A session that denies what it was told to deny, and remembers what was denied. */
final class RecordingSession implements AgentSession {
    private final Set<String> denying = new HashSet<>();
    private final List<String> denied = new ArrayList<>();

    void denies(String tool) {
        denying.add(tool);
    }

    List<String> denied() {
        return denied;
    }

    @Override
    public String id() {
        return "session-1";
    }

    @Override
    public SessionIdentity identity() {
        return new SessionIdentity("acme", id(), id(), Optional.empty(), 0, "agent", "type", "i", "w", 1);
    }

    @Override
    public CallPermit beforeCall(ToolCall call) {
        Decision decision = denying.contains(call.tool()) ? Decision.DENY : Decision.ALLOW;
        return new CallPermit(
                "call",
                call.tool(),
                Capability.READ,
                decision,
                "",
                "",
                "",
                Optional.empty(),
                Instant.EPOCH,
                false,
                false);
    }

    @Override
    public void afterCall(CallPermit permit, ToolResult result) {
        if (result.outcome() == ToolOutcome.DENIED) {
            denied.add(permit.tool());
        }
    }

    @Override
    public void contentReceived(ContentSource source, Object content) {}

    @Override
    public void dataMoved(DataMovement movement) {}

    @Override
    public void credentialIssued(CredentialIssue issue) {}

    @Override
    public void credentialUsed(CredentialUse use) {}

    @Override
    public void approvalDecided(CallPermit permit, boolean approved, String decidedBy) {}

    @Override
    public void guardrailChanged(GuardrailChange change) {}

    @Override
    public void toolsOffered(List<ToolDefinition> tools) {}

    @Override
    public AgentSession spawn(SpawnRequest request) {
        return this;
    }

    @Override
    public void heartbeat() {}

    @Override
    public void onContained(Consumer<ContainmentNotice> callback) {}

    @Override
    public void close() {}

    @Override
    public void close(String outcome) {}
}
