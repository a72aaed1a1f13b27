package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.call.InsideArguments;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMapperTest {
    private static final InsideArguments NOTHING = new Nothing();

    private final CallMapper mapper = new CallMapper();

    @Test
    void shouldMapASecondCallLikeTheFirst() {
        // Given
        map(call("s1:w1:7:3", 3));

        // When
        var envelope = envelope(map(call("s1:w1:7:4", 4)));

        // Then
        assertThat(envelope)
                .isEqualTo(envelope(new CallMapper().toDomain(call("s1:w1:7:4", 4), OriginLevel.VERIFIED, NOTHING)));
        assertThat(envelope.eventId()).isEqualTo("s1:w1:7:4");
        assertThat(envelope.position().sequence()).isEqualTo(4);
    }

    @Test
    void shouldLookAtNamesThatAreOtherObjects() {
        // Given
        map(call("s1:w1:7:3", 3));
        Event other =
                Event.newBuilder(call("s1:w1:7:4", 4)).setAgent("agent\u0007").build();

        // When
        Mapping mapping = map(other);

        // Then
        assertThat(mapping).isInstanceOf(Mapping.Rejected.class);
    }

    @Test
    void shouldStillCheckWhatChangesFromCallToCall() {
        map(call("s1:w1:7:3", 3));

        assertThat(map(call("", 4))).isInstanceOf(Mapping.Rejected.class);
        assertThat(map(call("s1:w1:7:4", -1))).isInstanceOf(Mapping.Rejected.class);
    }

    @Test
    void shouldMapAfterForgetting() {
        Mapping before = map(call("s1:w1:7:3", 3));
        mapper.forget("s1");

        assertThat(envelope(map(call("s1:w1:7:3", 3)))).isEqualTo(envelope(before));
    }

    private Mapping map(Event call) {
        return mapper.toDomain(call, OriginLevel.VERIFIED, NOTHING);
    }

    private static Envelope envelope(Mapping mapping) {
        return ((Mapping.Mapped) mapping).event().envelope();
    }

    private static Event call(String id, long sequence) {
        return Event.newBuilder(WireEvents.of(EventKind.TOOL_CALL_REQUESTED))
                .setEventId(id)
                .setSequence(sequence)
                .build();
    }

    private record Nothing() implements InsideArguments {
        @Override
        public List<SecretPrint> secrets(int argument) {
            return List.of();
        }

        @Override
        public ByteBuffer tokens(int argument) {
            return ByteBuffer.allocate(0);
        }

        @Override
        public ByteBuffer values(int argument) {
            return ByteBuffer.allocate(0);
        }

        @Override
        public ByteBuffer all(int argument) {
            return ByteBuffer.allocate(0);
        }
    }
}
