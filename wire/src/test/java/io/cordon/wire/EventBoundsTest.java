package io.cordon.wire;

import static io.cordon.wire.WireEvents.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.Segment;
import io.cordon.schemas.bound.EventBounds;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventBoundsTest {
    private static final String LONG = "x".repeat(EventBounds.NAME + 1);

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void shouldReject(String name, EventKind kind, Consumer<Event> violation, String detail) {
        // Given
        Event event = WireEvents.of(kind);
        violation.accept(event);

        // When
        var mapping = EventMapper.toDomain(event, OriginLevel.VERIFIED, WireEvents.NOW, 0);

        // Then
        assertThat(mapping).isInstanceOfSatisfying(Mapping.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(DeadLetterReason.OUT_OF_BOUNDS);
            assertThat(rejected.detail()).contains(detail).doesNotContain("xxxx");
        });
    }

    static Stream<Arguments> violations() {
        return Stream.concat(envelope(), payloads());
    }

    private static Stream<Arguments> envelope() {
        return Stream.of(
                field("empty event id", "eventId", " ", "eventId is empty"),
                field("no event id", "eventId", null, "eventId is empty"),
                field("long event id", "eventId", "x".repeat(EventBounds.EVENT_ID + 1), "eventId has 513"),
                field("long tenant", "tenant", LONG, "tenant has 201"),
                field("empty tenant", "tenant", "", "tenant is empty"),
                field("no tenant", "tenant", null, "tenant is missing"),
                field("long session", "session", LONG, "session has 201"),
                field("empty agent", "agent", "", "agent is empty"),
                field("line break in agent type", "agentType", "a\nb", "agentType holds a control character"),
                field("terminal escape in instance", "instance", "a\u001b[31m", "instance holds a control"),
                field("long trace id", "traceId", LONG, "traceId has 201"),
                field("empty writer", "writer", "", "writer is empty"),
                field("negative epoch", "writerEpoch", -1L, "writerEpoch is -1"),
                field("negative sequence", "sequence", -1L, "sequence is -1"),
                field("absurd sequence", "sequence", Long.MAX_VALUE, "sequence is 9223372036854775807"),
                field("time before 1970", "claimedTime", Instant.ofEpochMilli(-1), "claimedTime is not between"),
                field("time at the end", "claimedTime", Instant.MAX, "claimedTime is not between"),
                field("no time", "claimedTime", null, "claimedTime is missing"),
                field("short user print", "onBehalfOf", bytes(7), "onBehalfOf has 7 bytes"),
                field("negative depth", "depth", -1, "depth is -1"),
                field("deep root", "depth", 1, "depth is 1"),
                field("root with a parent", "parent", "s0", "a root session has a parent"),
                field("child without a parent", "session", "s9", "has no parent"),
                field("no kind", "kind", null, "kind is missing"),
                field("no mode", "mode", null, "mode is missing"),
                Arguments.of(
                        "own parent",
                        EventKind.HEARTBEAT,
                        (Consumer<Event>) event -> {
                            put(event, "session", "s2");
                            put(event, "parent", "s2");
                        },
                        "own parent"),
                Arguments.of(
                        "bottomless",
                        EventKind.HEARTBEAT,
                        (Consumer<Event>) event -> {
                            put(event, "session", "s2");
                            put(event, "parent", "s1");
                            put(event, "depth", EventBounds.DEPTH + 1);
                        },
                        "depth is 65"),
                field("no payload", "heartbeat", null, "lacks its payload"),
                field(
                        "two payloads",
                        "sessionEnded",
                        WireEvents.of(EventKind.SESSION_ENDED).getSessionEnded(),
                        "has 2"),
                Arguments.of(
                        "unknown kind with a payload",
                        EventKind.UNKNOWN,
                        (Consumer<Event>) event -> put(event, "heartbeat", new Heartbeat(0L, 0)),
                        "UNKNOWN has 1"));
    }

    private static Stream<Arguments> payloads() {
        return Stream.of(
                of("negative drops", EventKind.HEARTBEAT, e -> put(e.getHeartbeat(), "dropped", -1L), "dropped is -1"),
                of("negative queue", EventKind.HEARTBEAT, e -> put(e.getHeartbeat(), "queued", -1), "queued is -1"),
                call("empty call id", "callId", "", "callId is empty"),
                call("long tool", "tool", LONG, "tool has 201"),
                call("long resource", "resource", "x".repeat(257), "resource has 257"),
                call("odd resource print", "resourcePrint", bytes(9), "resourcePrint has 9 bytes"),
                call("short digest", "argumentDigest", bytes(15), "argumentDigest has 15 bytes"),
                call("negative bytes", "outboundBytes", -1, "outboundBytes is -1"),
                call("no arguments", "arguments", null, "arguments is missing"),
                call(
                        "many arguments",
                        "arguments",
                        Collections.nCopies(EventBounds.ARGUMENTS + 1, null),
                        "arguments has 2049"),
                call("null destination", "destinations", Collections.singletonList(null), "destinations is missing"),
                call(
                        "many destinations",
                        "destinations",
                        Collections.nCopies(EventBounds.DESTINATIONS + 1, WireEvents.destination()),
                        "destinations has 513"),
                of(
                        "long argument path",
                        EventKind.TOOL_CALL_REQUESTED,
                        e -> put(e.getToolCallRequested().getArguments().get(0), "path", "x".repeat(257)),
                        "argument.path has 257"),
                of(
                        "odd value prints",
                        EventKind.TOOL_CALL_REQUESTED,
                        e -> put(e.getToolCallRequested().getArguments().get(0), "values", bytes(10)),
                        "argument.values has 10 bytes"),
                of(
                        "odd token prints",
                        EventKind.TOOL_CALL_REQUESTED,
                        e -> put(e.getToolCallRequested().getArguments().get(0), "tokens", bytes(3)),
                        "argument.tokens has 3 bytes"),
                of(
                        "too many prints in a field",
                        EventKind.TOOL_CALL_REQUESTED,
                        e -> put(e.getToolCallRequested().getArguments().get(0), "tokens", bytes(65_540)),
                        "at most 65536"),
                of(
                        "too many prints in an event",
                        EventKind.CONTENT_RECEIVED,
                        e -> put(
                                e.getContentReceived().getContent(),
                                "segments",
                                Collections.nCopies(5, segment(60_000))),
                        "more than 262144 bytes"),
                of(
                        "many segments",
                        EventKind.CONTENT_RECEIVED,
                        e -> put(
                                e.getContentReceived().getContent(),
                                "segments",
                                Collections.nCopies(EventBounds.SEGMENTS + 1, segment(0))),
                        "segments has 8193"),
                of(
                        "negative length",
                        EventKind.CONTENT_RECEIVED,
                        e -> put(e.getContentReceived().getContent(), "length", -5),
                        "length is -5"),
                of(
                        "wide secret print",
                        EventKind.CREDENTIAL_ISSUED,
                        e -> put(e.getCredentialIssued().getSecret(), "print", bytes(16)),
                        "secret.print has 16 bytes"),
                of(
                        "narrow cross print",
                        EventKind.CREDENTIAL_ISSUED,
                        e -> put(e.getCredentialIssued().getSecret(), "cross", bytes(8)),
                        "secret.cross has 8 bytes"),
                of(
                        "odd grams",
                        EventKind.CREDENTIAL_ISSUED,
                        e -> put(e.getCredentialIssued().getSecret(), "grams", bytes(7)),
                        "secret.grams has 7 bytes"),
                of(
                        "empty credential",
                        EventKind.CREDENTIAL_USED,
                        e -> put(e.getCredentialUsed(), "credential", ""),
                        "credential is empty"),
                of(
                        "absent approval digest",
                        EventKind.APPROVAL_DECIDED,
                        e -> put(e.getApprovalDecided(), "argumentDigest", bytes(0)),
                        "argumentDigest has 0 bytes"),
                of("bytes below -1", EventKind.DATA_MOVED, e -> put(e.getDataMoved(), "bytes", -2L), "bytes is -2"),
                of("long claim", EventKind.AGENT_SPAWNED, e -> put(e.getAgentSpawned(), "claim", bytes(17)), "claim"),
                of(
                        "negative budget",
                        EventKind.AGENT_SPAWNED,
                        e -> put(e.getAgentSpawned().getScope(), "maxCalls", -1),
                        "scope.maxCalls is -1"),
                of(
                        "empty tool on offer",
                        EventKind.SESSION_STARTED,
                        e -> put(e.getSessionStarted(), "tools", List.of("")),
                        "tools is empty"),
                of(
                        "no grant",
                        EventKind.SESSION_STARTED,
                        e -> put(e.getSessionStarted(), "grant", bytes(40)),
                        "grant cannot be read"),
                of(
                        "large grant",
                        EventKind.SESSION_STARTED,
                        e -> put(e.getSessionStarted(), "grant", bytes(EventBounds.GRANT + 1)),
                        "grant has 4097"));
    }

    private static Segment segment(int tokenBytes) {
        return new Segment(0, "", false, 0, bytes(0), bytes(tokenBytes), 0, false);
    }

    private static Arguments field(String name, String field, Object value, String detail) {
        return of(name, EventKind.HEARTBEAT, event -> put(event, field, value), detail);
    }

    private static Arguments call(String name, String field, Object value, String detail) {
        return of(
                name, EventKind.TOOL_CALL_REQUESTED, event -> put(event.getToolCallRequested(), field, value), detail);
    }

    private static Arguments of(String name, EventKind kind, Consumer<Event> violation, String detail) {
        return Arguments.of(name, kind, violation, detail);
    }

    private static void put(SpecificRecord record, String field, Object value) {
        record.put(record.getSchema().getField(field).pos(), value);
    }
}
