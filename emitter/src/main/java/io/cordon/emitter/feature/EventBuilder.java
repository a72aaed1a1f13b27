package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.extract.Extractor;
import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.ApprovalDecided;
import io.cordon.schemas.avro.ApprovalRequested;
import io.cordon.schemas.avro.ContentReceived;
import io.cordon.schemas.avro.CredentialIssued;
import io.cordon.schemas.avro.CredentialUsed;
import io.cordon.schemas.avro.DataMoved;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.GuardrailChanged;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.SessionEnded;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.avro.ToolsOffered;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Puts payloads of one session into envelopes. Immutable. */
public final class EventBuilder {
    /** Name and version of this emitter, as events carry it. */
    public static final String EMITTER = "cordon-java/0.1.0";

    private static final Map<Class<?>, Slot> SLOTS = Map.ofEntries(
            slot(SessionStarted.class, EventKind.SESSION_STARTED, "sessionStarted"),
            slot(ContentReceived.class, EventKind.CONTENT_RECEIVED, "contentReceived"),
            slot(ToolCallRequested.class, EventKind.TOOL_CALL_REQUESTED, "toolCallRequested"),
            slot(ToolCallCompleted.class, EventKind.TOOL_CALL_COMPLETED, "toolCallCompleted"),
            slot(DataMoved.class, EventKind.DATA_MOVED, "dataMoved"),
            slot(CredentialIssued.class, EventKind.CREDENTIAL_ISSUED, "credentialIssued"),
            slot(CredentialUsed.class, EventKind.CREDENTIAL_USED, "credentialUsed"),
            slot(ApprovalRequested.class, EventKind.APPROVAL_REQUESTED, "approvalRequested"),
            slot(ApprovalDecided.class, EventKind.APPROVAL_DECIDED, "approvalDecided"),
            slot(GuardrailChanged.class, EventKind.GUARDRAIL_CHANGED, "guardrailChanged"),
            slot(AgentSpawned.class, EventKind.AGENT_SPAWNED, "agentSpawned"),
            slot(Heartbeat.class, EventKind.HEARTBEAT, "heartbeat"),
            slot(SessionEnded.class, EventKind.SESSION_ENDED, "sessionEnded"),
            slot(ToolsOffered.class, EventKind.TOOLS_OFFERED, "toolsOffered"));

    private final SessionIdentity identity;
    private final @Nullable String parent;
    private final io.cordon.schemas.avro.Mode mode;
    private final ByteBuffer onBehalfOf;
    private final String keyEpoch;

    /**
     * A builder for one session.
     *
     * @param identity who speaks; its names must be within the bounds of the wire, see {@link #named}
     * @param mode how far the runtime lets Cordon go
     * @param onBehalfOf print of the user
     * @param keyEpoch epoch of the print keys; empty without a grant
     */
    public EventBuilder(SessionIdentity identity, Mode mode, Optional<Long> onBehalfOf, String keyEpoch) {
        this.identity = requireNonNull(identity, "identity");
        this.parent = identity.parent().orElse(null);
        this.mode = io.cordon.schemas.avro.Mode.valueOf(mode.name());
        this.onBehalfOf = onBehalfOf.map(FeatureMapper::print).orElse(FeatureMapper.none());
        this.keyEpoch = WireText.label(keyEpoch);
    }

    /** An id or name as the wire takes it: cut to its bound, without control characters, never empty. */
    public static String named(String text) {
        return WireText.name(text);
    }

    /** A name that may be empty, as the wire takes it. */
    public static String label(String text) {
        return WireText.label(text);
    }

    /** The event for a payload, which must be one of the payload records. */
    public Event event(Stamp stamp, SpecificRecord payload) {
        Slot slot = SLOTS.get(payload.getClass());
        if (slot == null) {
            throw new IllegalArgumentException(payload.getClass().getName() + " is no payload of an event");
        }
        Event event = envelope(stamp, slot.kind());
        event.put(slot.field(), payload);
        return event;
    }

    private Event envelope(Stamp stamp, EventKind kind) {
        return new Event(
                identity.eventId(stamp.sequence()),
                identity.tenant(),
                identity.agent(),
                identity.agentType(),
                identity.instance(),
                identity.session(),
                identity.root(),
                parent,
                identity.depth(),
                identity.writer(),
                identity.writerEpoch(),
                stamp.sequence(),
                stamp.claimedTime(),
                onBehalfOf,
                WireText.label(stamp.trace().traceId()),
                WireText.label(stamp.trace().spanId()),
                EMITTER,
                Extractor.PRINT_VERSION,
                keyEpoch,
                mode,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Map.Entry<Class<?>, Slot> slot(Class<?> type, EventKind kind, String field) {
        return Map.entry(type, new Slot(kind, Event.SCHEMA$.getField(field).pos()));
    }

    /** The kind that a payload makes of an event, and the position of its field. */
    private record Slot(EventKind kind, int field) {}
}
