package io.cordon.wire;

import static io.cordon.wire.WireEvents.NOW;
import static io.cordon.wire.WireEvents.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.GateVerdict;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.schemas.avro.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventMapperTest {
    private static final long PRINT = 0x0102030405060708L;

    @ParameterizedTest
    @EnumSource
    void shouldMapEachKind(EventKind kind) {
        assertThat(map(WireEvents.of(kind))).isInstanceOf(Mapping.Mapped.class);
    }

    @Test
    void shouldMapTheEnvelope() {
        // When
        var envelope = mapped(WireEvents.of(EventKind.HEARTBEAT)).envelope();

        // Then
        assertThat(envelope.eventId()).isEqualTo("s1:w1:7:3");
        assertThat(envelope.session()).isEqualTo(new SessionRef("acme", "s1", "s1"));
        assertThat(envelope.parent()).isEmpty();
        assertThat(envelope.agent()).isEqualTo("billing-1");
        assertThat(envelope.agentType()).isEqualTo("billing");
        assertThat(envelope.instance()).isEqualTo("pod-1");
        assertThat(envelope.position()).isEqualTo(new Position("w1", 7, 3, 99));
        assertThat(envelope.claimedTime()).isEqualTo(NOW);
        assertThat(envelope.time()).isEqualTo(NOW.plusSeconds(1));
        assertThat(envelope.origin()).isEqualTo(OriginLevel.VERIFIED);
        assertThat(envelope.mode()).isEqualTo(Mode.ENFORCE);
    }

    @Test
    void shouldMapACall() {
        // When
        var call = (Payload.ToolCallRequested)
                mapped(WireEvents.of(EventKind.TOOL_CALL_REQUESTED)).payload();

        // Then
        assertThat(call.capability()).isEqualTo(Capability.EGRESS);
        assertThat(call.inferred()).isFalse();
        assertThat(call.resourcePrint()).contains(PRINT);
        assertThat(call.argumentDigest()).isEqualTo("0102030405060708090a0b0c0d0e0f10");
        assertThat(call.approvalId()).contains("a1");
        assertThat(call.verdict()).contains(new GateVerdict(GateVerdict.Decision.DENY, "secret-to-egress", true, ""));
        var argument = call.arguments().get(0);
        assertThat(argument.values().size()).isEqualTo(2);
        assertThat(argument.tokens().size()).isEqualTo(2);
        assertThat(argument.secrets().get(0).print()).isEqualTo(PRINT);
        assertThat(argument.secrets().get(0).cross()).contains(new CrossPrint(PRINT, 0x090a0b0c0d0e0f10L));
        var destination = call.destinations().get(0);
        assertThat(destination.kind()).isEqualTo(Destination.Kind.URL);
        assertThat(destination.hostPrint()).isEqualTo(OptionalLong.of(PRINT));
        assertThat(destination.words().size()).isEqualTo(3);
    }

    @Test
    void shouldMapTheActsThatItKnows() {
        // When
        var call = (Payload.ToolCallRequested)
                mapped(WireEvents.of(EventKind.TOOL_CALL_REQUESTED)).payload();

        // Then
        assertThat(call.acts()).isEqualTo(Acts.of(List.of(Act.ENCODE, Act.FETCH_FILE)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void shouldKnowEveryActOfTheWire(io.cordon.schemas.avro.Act act) {
        assertThat(Words.act(act)).hasValueSatisfying(known -> assertThat(known).hasToString(act.name()));
    }

    @Test
    void shouldMapAScopeWithoutClassesThatItDoesNotKnow() {
        // When
        var scope = ((Payload.AgentSpawned)
                        mapped(WireEvents.of(EventKind.AGENT_SPAWNED)).payload())
                .scope();

        // Then
        assertThat(scope.tools()).contains(Set.of("send"));
        assertThat(scope.resources()).contains(List.of("/data"));
        assertThat(scope.capabilities()).contains(Set.of(Capability.READ));
        assertThat(scope.maxCalls()).contains(10);
        assertThat(scope.expiresAt()).contains(NOW);
        // a class that this version does not know hands over nothing
        assertThat(scope.delegation().effects()).containsExactly(Capability.PAYMENT);
        assertThat(scope.delegation().instructors()).containsExactly("tickets.read");
        assertThat(scope.delegation().authors()).isEqualTo(scope.destinations().orElseThrow());
    }

    @Test
    void shouldTellAnAbsentListFromAnEmptyOne() {
        // Given
        var empty = WireEvents.sessionStarted();
        empty.put(
                "scope",
                new io.cordon.schemas.avro.DeclaredScope(
                        List.of(), null, null, null, null, null, null, null, null, bytes(0), null));

        // When
        var started = (Payload.SessionStarted) mapped(WireEvents.envelope(EventKind.SESSION_STARTED)
                        .setSessionStarted(empty)
                        .build())
                .payload();

        // Then
        assertThat(started.scope().tools()).contains(Set.of());
        assertThat(started.scope().destinations()).isEmpty();
        assertThat(started.scope()).isNotEqualTo(Scope.UNDECLARED);
    }

    @ParameterizedTest
    @CsvSource({"OFF,ALLOW", "SHADOW,ALLOW", "STEP_UP,STEP_UP", "ENFORCE,DENY", "UNKNOWN,DENY"})
    void shouldTakeADecisionForWhatItsModeMadeOfIt(io.cordon.schemas.avro.Mode mode, GateVerdict.Decision expected) {
        // Given
        var event = WireEvents.envelope(EventKind.TOOL_CALL_REQUESTED)
                .setToolCallRequested(WireEvents.call(mode))
                .build();

        // When
        var call = (Payload.ToolCallRequested) mapped(event).payload();

        // Then
        assertThat(call.verdict().map(GateVerdict::decision)).contains(expected);
    }

    @Test
    void shouldReadUnknownSymbolsInTheSafeDirection() {
        // Given
        var moved = WireEvents.envelope(EventKind.CONTENT_RECEIVED)
                .setMode(io.cordon.schemas.avro.Mode.UNKNOWN)
                .setContentReceived(new io.cordon.schemas.avro.ContentReceived(
                        io.cordon.schemas.avro.ContentOrigin.UNKNOWN, true, "", WireEvents.content()))
                .build();

        // When
        var event = mapped(moved);

        // Then
        assertThat(event.envelope().mode()).isEqualTo(Mode.ENFORCE);
        var content = (Payload.ContentReceived) event.payload();
        assertThat(content.origin()).isEqualTo(Payload.ContentOrigin.EXTERNAL);
        assertThat(content.trusted()).isFalse();
    }

    @Test
    void shouldMapAnUnknownKindToAnUnknownPayload() {
        assertThat(mapped(WireEvents.of(EventKind.UNKNOWN)).payload()).isEqualTo(new Payload.Unknown("UNKNOWN"));
    }

    @Test
    void shouldMapASubAgent() {
        // Given
        var child = WireEvents.envelope(EventKind.HEARTBEAT)
                .setSession("s2")
                .setParent("s1")
                .setDepth(1)
                .setHeartbeat(new io.cordon.schemas.avro.Heartbeat(0L, 0))
                .build();

        // When
        var envelope = mapped(child).envelope();

        // Then
        assertThat(envelope.parent()).isEqualTo(Optional.of("s1"));
        assertThat(envelope.session().isRoot()).isFalse();
    }

    static Mapping map(io.cordon.schemas.avro.Event event) {
        Instant engineTime = NOW.plusSeconds(1);
        return EventMapper.toDomain(event, OriginLevel.VERIFIED, engineTime, 99);
    }

    private static Event mapped(io.cordon.schemas.avro.Event event) {
        assertThat(map(event)).isInstanceOf(Mapping.Mapped.class);
        return ((Mapping.Mapped) map(event)).event();
    }
}
