package io.cordon.wire;

import io.cordon.detectors.event.Payload;
import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.ApprovalDecided;
import io.cordon.schemas.avro.ApprovalRequested;
import io.cordon.schemas.avro.ContentReceived;
import io.cordon.schemas.avro.CredentialIssued;
import io.cordon.schemas.avro.CredentialUsed;
import io.cordon.schemas.avro.DataMoved;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.GuardrailChanged;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.SessionEnded;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.avro.ToolOffer;
import io.cordon.schemas.avro.ToolsOffered;
import io.cordon.schemas.bound.EventBounds;
import org.jspecify.annotations.Nullable;

/** The payload that an event's kind names, and no other. */
final class PayloadReader {
    private final FeatureReader features;

    PayloadReader(FeatureReader features) {
        this.features = features;
    }

    Payload read(Event event, boolean verified) {
        int payloads = payloads(event);
        Payload payload = named(event, verified);
        if (payloads != (payload instanceof Payload.Unknown ? 0 : 1)) {
            throw new Violation("an event of kind " + event.getKind() + " has " + payloads + " known payloads");
        }
        return payload;
    }

    private Payload named(Event event, boolean verified) {
        return switch (Bounds.present("kind", event.getKind())) {
            case UNKNOWN -> new Payload.Unknown("UNKNOWN");
            case SESSION_STARTED ->
                SessionStartedReader.read(own(event, event.getSessionStarted()), features, verified);
            case CONTENT_RECEIVED -> contentReceived(own(event, event.getContentReceived()));
            case TOOL_CALL_REQUESTED -> ToolCallReader.read(own(event, event.getToolCallRequested()), features);
            case TOOL_CALL_COMPLETED -> toolCallCompleted(own(event, event.getToolCallCompleted()));
            case DATA_MOVED -> dataMoved(own(event, event.getDataMoved()));
            case CREDENTIAL_ISSUED -> credentialIssued(own(event, event.getCredentialIssued()));
            case CREDENTIAL_USED -> credentialUsed(own(event, event.getCredentialUsed()));
            case APPROVAL_REQUESTED -> approvalRequested(own(event, event.getApprovalRequested()));
            case APPROVAL_DECIDED -> approvalDecided(own(event, event.getApprovalDecided()));
            case GUARDRAIL_CHANGED -> guardrailChanged(own(event, event.getGuardrailChanged()));
            case AGENT_SPAWNED -> agentSpawned(own(event, event.getAgentSpawned()));
            case HEARTBEAT -> heartbeat(own(event, event.getHeartbeat()));
            case SESSION_ENDED -> sessionEnded(own(event, event.getSessionEnded()));
            case TOOLS_OFFERED -> toolsOffered(own(event, event.getToolsOffered()));
        };
    }

    private static <T> T own(Event event, @Nullable T payload) {
        if (payload == null) {
            throw new Violation("an event of kind " + event.getKind() + " lacks its payload");
        }
        return payload;
    }

    private static int payloads(Event event) {
        return one(event.getSessionStarted())
                + one(event.getContentReceived())
                + one(event.getToolCallRequested())
                + one(event.getToolCallCompleted())
                + one(event.getDataMoved())
                + one(event.getCredentialIssued())
                + one(event.getCredentialUsed())
                + one(event.getApprovalRequested())
                + one(event.getApprovalDecided())
                + one(event.getGuardrailChanged())
                + one(event.getAgentSpawned())
                + one(event.getHeartbeat())
                + one(event.getSessionEnded())
                + one(event.getToolsOffered());
    }

    private static int one(@Nullable Object payload) {
        return payload == null ? 0 : 1;
    }

    private Payload contentReceived(ContentReceived payload) {
        // Trust is for authors that this version knows.
        boolean known = payload.getOrigin() != io.cordon.schemas.avro.ContentOrigin.UNKNOWN;
        return new Payload.ContentReceived(
                Words.origin(Bounds.present("contentReceived.origin", payload.getOrigin())),
                known && payload.getTrusted(),
                Bounds.reduced("contentReceived.source", payload.getSource()),
                features.content("contentReceived.content", Bounds.present("content", payload.getContent())));
    }

    private Payload toolCallCompleted(ToolCallCompleted payload) {
        Bounds.label("errorClass", payload.getErrorClass());
        Bounds.number("durationMillis", payload.getDurationMillis(), -1);
        return new Payload.ToolCallCompleted(
                Bounds.name("callId", payload.getCallId()),
                Bounds.name("tool", payload.getTool()),
                Words.outcome(Bounds.present("outcome", payload.getOutcome())),
                payload.getUntrustedOutput(),
                payload.getSensitiveOutput(),
                features.content("result", payload.getResult()));
    }

    private Payload dataMoved(DataMoved payload) {
        return new Payload.DataMoved(
                Bounds.reduced("source", payload.getSource()),
                features.destination(payload.getSink()),
                Bounds.number("bytes", payload.getBytes(), -1),
                Bounds.number("records", payload.getRecords(), -1),
                Bounds.label("dataClass", payload.getDataClass()),
                Bounds.optionalName("callId", payload.getCallId()));
    }

    private Payload credentialIssued(CredentialIssued payload) {
        for (String scope : Bounds.list("scopes", payload.getScopes(), EventBounds.NAMES)) {
            Bounds.label("scopes", scope);
        }
        return new Payload.CredentialIssued(
                Bounds.name("credential", payload.getCredential()),
                Bounds.label("credential kind", payload.getKind()),
                Bounds.optionalTime("expiresAt", payload.getExpiresAt()),
                features.optionalSecret(payload.getSecret()));
    }

    private Payload credentialUsed(CredentialUsed payload) {
        return new Payload.CredentialUsed(
                Bounds.name("credential", payload.getCredential()),
                Bounds.label("action", payload.getAction()),
                features.destination(payload.getTarget()),
                Bounds.optionalName("callId", payload.getCallId()));
    }

    private static Payload approvalRequested(ApprovalRequested payload) {
        Bounds.label("reasonCode", payload.getReasonCode());
        return new Payload.ApprovalRequested(
                Bounds.name("approvalId", payload.getApprovalId()),
                Bounds.name("callId", payload.getCallId()),
                Digests.required("argumentDigest", payload.getArgumentDigest()));
    }

    private static Payload approvalDecided(ApprovalDecided payload) {
        Bounds.label("decidedBy", payload.getDecidedBy());
        return new Payload.ApprovalDecided(
                Bounds.name("approvalId", payload.getApprovalId()),
                Digests.required("argumentDigest", payload.getArgumentDigest()),
                payload.getApproved());
    }

    private static Payload guardrailChanged(GuardrailChanged payload) {
        Bounds.exactlyOrEmpty("configurationDigest", payload.getConfigurationDigest(), EventBounds.WIDE_PRINT);
        return new Payload.GuardrailChanged(Bounds.name("guardrail", payload.getGuardrail()), payload.getLowered());
    }

    private Payload agentSpawned(AgentSpawned payload) {
        Bounds.label("childAgent", payload.getChildAgent());
        Bounds.optionalTime("expiresAt", payload.getExpiresAt());
        Bounds.exactlyOrEmpty("claim", payload.getClaim(), EventBounds.WIDE_PRINT);
        return new Payload.AgentSpawned(
                Bounds.name("child", payload.getChild()),
                Bounds.label("childAgentType", payload.getChildAgentType()),
                ScopeReader.read(payload.getScope(), features));
    }

    private static Payload heartbeat(Heartbeat payload) {
        Bounds.count("queued", payload.getQueued());
        return new Payload.Heartbeat(Bounds.number("dropped", payload.getDropped(), 0));
    }

    private static Payload sessionEnded(SessionEnded payload) {
        return new Payload.SessionEnded(
                Bounds.label("outcome", payload.getOutcome()), Bounds.number("dropped", payload.getDropped(), 0));
    }

    private static Payload toolsOffered(ToolsOffered payload) {
        return new Payload.ToolsOffered(Bounds.list("tools", payload.getTools(), EventBounds.NAMES).stream()
                .map(PayloadReader::offer)
                .toList());
    }

    private static Payload.Offer offer(ToolOffer offer) {
        return new Payload.Offer(
                Bounds.name("tools.tool", offer.getTool()),
                PrintBudget.tree("tools.definition", offer.getDefinition()));
    }
}
