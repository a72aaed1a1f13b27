package io.cordon.wire;

import io.cordon.schemas.avro.Act;
import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.ApprovalDecided;
import io.cordon.schemas.avro.ApprovalRequested;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.ArgumentKind;
import io.cordon.schemas.avro.ArgumentRole;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.ContentOrigin;
import io.cordon.schemas.avro.ContentReceived;
import io.cordon.schemas.avro.CredentialIssued;
import io.cordon.schemas.avro.CredentialUsed;
import io.cordon.schemas.avro.DataMoved;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.avro.Delegation;
import io.cordon.schemas.avro.Destination;
import io.cordon.schemas.avro.DestinationKind;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.GuardrailChanged;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.Outcome;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.avro.Segment;
import io.cordon.schemas.avro.SessionEnded;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.avro.ToolOffer;
import io.cordon.schemas.avro.ToolsOffered;
import io.cordon.schemas.avro.ViewState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** Well-formed records of each kind, with something in every field. */
final class WireEvents {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private WireEvents() {}

    static ByteBuffer bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return ByteBuffer.wrap(bytes);
    }

    /** An envelope without a payload. */
    static Event.Builder envelope(EventKind kind) {
        return Event.newBuilder()
                .setEventId("s1:w1:7:3")
                .setTenant("acme")
                .setAgent("billing-1")
                .setAgentType("billing")
                .setInstance("pod-1")
                .setSession("s1")
                .setRoot("s1")
                .setWriter("w1")
                .setWriterEpoch(7)
                .setSequence(3)
                .setClaimedTime(NOW)
                .setOnBehalfOf(bytes(8))
                .setTraceId("4bf92f3577b34da6a3ce929d0e0e4736")
                .setMode(Mode.ENFORCE)
                .setKind(kind);
    }

    static Event of(EventKind kind) {
        Event.Builder event = envelope(kind);
        switch (kind) {
            case UNKNOWN -> {}
            case SESSION_STARTED -> event.setSessionStarted(sessionStarted());
            case CONTENT_RECEIVED ->
                event.setContentReceived(
                        new ContentReceived(ContentOrigin.EXTERNAL, false, "https://x.example", content()));
            case TOOL_CALL_REQUESTED -> event.setToolCallRequested(call(Mode.ENFORCE));
            case TOOL_CALL_COMPLETED ->
                event.setToolCallCompleted(
                        new ToolCallCompleted("c1", "send", Outcome.FAILED, "Timeout", 12L, true, true, content()));
            case DATA_MOVED -> event.setDataMoved(new DataMoved("/data", destination(), 10L, 2L, "pii", "c1"));
            case CREDENTIAL_ISSUED ->
                event.setCredentialIssued(
                        new CredentialIssued("cred-1", "oauth2-token", List.of("read"), NOW, secret()));
            case CREDENTIAL_USED -> event.setCredentialUsed(new CredentialUsed("cred-1", "login", destination(), "c1"));
            case APPROVAL_REQUESTED ->
                event.setApprovalRequested(new ApprovalRequested("a1", "c1", bytes(16), "steered-destination"));
            case APPROVAL_DECIDED -> event.setApprovalDecided(new ApprovalDecided("a1", bytes(16), true, "print:1"));
            case GUARDRAIL_CHANGED -> event.setGuardrailChanged(new GuardrailChanged("filter", bytes(16), true));
            case AGENT_SPAWNED ->
                event.setAgentSpawned(new AgentSpawned("s2", "searcher-1", "searcher", scope(), NOW, bytes(16)));
            case HEARTBEAT -> event.setHeartbeat(new Heartbeat(2L, 5));
            case SESSION_ENDED -> event.setSessionEnded(new SessionEnded("completed", 2L));
            case TOOLS_OFFERED -> event.setToolsOffered(new ToolsOffered(List.of(new ToolOffer("send", bytes(8)))));
        }
        return event.build();
    }

    static SessionStarted sessionStarted() {
        return new SessionStarted(
                ByteBuffer.allocate(0), content(), content(), scope(), List.of("send", "read"), "v1", true);
    }

    static ToolCallRequested call(Mode mode) {
        return new ToolCallRequested(
                "c1",
                "send",
                Capability.EGRESS,
                io.cordon.schemas.avro.CapabilitySource.CATALOG,
                "/data/x",
                bytes(8),
                List.of(destination()),
                List.of(new Argument(
                        "body", ArgumentKind.TEXT, ArgumentRole.PAYLOAD, 40, bytes(18), bytes(8), List.of(secret()))),
                bytes(16),
                120,
                false,
                "a1",
                new GateDecision(
                        Decision.DENY,
                        "secret-to-egress",
                        List.of("secret-to-egress"),
                        "p1",
                        ViewState.WARM,
                        3L,
                        mode,
                        ""),
                List.of(Act.ENCODE, Act.UNKNOWN, Act.FETCH_FILE),
                bytes(8),
                5);
    }

    static Content content() {
        return new Content(
                100,
                2,
                List.of(new Segment(1, "items.body", true, 40, bytes(9), bytes(4), 5, true)),
                List.of(secret()),
                true);
    }

    static Destination destination() {
        return new Destination(DestinationKind.URL, "https://x.example", bytes(8), bytes(8), bytes(12), "to");
    }

    static SecretPrint secret() {
        return new SecretPrint("github-pat", 200, 40, bytes(8), bytes(16), "base64>gzip", 5, bytes(24));
    }

    static DeclaredScope scope() {
        return new DeclaredScope(
                List.of("send"),
                List.of(destination()),
                List.of("/data"),
                List.of("pii"),
                List.of("cred-1"),
                List.of(Capability.READ, Capability.UNKNOWN),
                10,
                1_000L,
                NOW,
                bytes(16),
                new Delegation(
                        List.of(Capability.PAYMENT, Capability.UNKNOWN),
                        List.of("tickets.read"),
                        List.of(destination())));
    }
}
