package io.cordon.load.traffic;

import io.cordon.emitter.transport.Ack;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.emitter.transport.Transport;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.serialization.Deserializer;

/** Events kept in memory, so that sending them at a fixed rate costs the machine little. */
public final class Recording {

    private final List<RecordedEvent> events;

    private Recording(List<RecordedEvent> events) {
        this.events = List.copyOf(events);
    }

    /** Records so many events of a mix. */
    public static Recording of(TrafficMix mix, int events, SchemaRegistry registry, TopicNames topics, Path grants) {
        Tape tape = new Tape(AvroSerde.of(registry, Event.class, false).deserializer());
        Traffic.play(mix, events, tape, registry, topics, grants);
        return new Recording(tape.events.subList(0, Math.min(events, tape.events.size())));
    }

    /** In the order in which they were said. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** Those that do harm. */
    public List<Harm> harms() {
        return events.stream().flatMap(event -> event.harm().stream()).toList();
    }

    /** Mean bytes of a value. */
    public double meanBytes() {
        return events.stream().mapToInt(RecordedEvent::size).average().orElse(0);
    }

    private static final class Tape implements Transport {

        private final List<RecordedEvent> events = new ArrayList<>();
        private final Deserializer<Event> reader;

        Tape(Deserializer<Event> reader) {
            this.reader = reader;
        }

        /** Called by one thread, the emitter's sender. */
        @Override
        public CompletionStage<Ack> send(EncodedEvent event) {
            events.add(new RecordedEvent(event, harm(event)));
            return CompletableFuture.completedFuture(new Ack(0, -1));
        }

        private Optional<Harm> harm(EncodedEvent encoded) {
            Event event = reader.deserialize(encoded.topic(), EncodedEvent.bytes(encoded.value()));
            boolean harmful = event.getKind() == EventKind.TOOL_CALL_REQUESTED
                    && event.getToolCallRequested().getCallId().equals(SessionPlan.HARM);
            return harmful
                    ? Optional.of(new Harm(event.getEventId(), event.getSession(), event.getAgentType()))
                    : Optional.empty();
        }

        @Override
        public void close(Duration timeout) {}
    }
}
