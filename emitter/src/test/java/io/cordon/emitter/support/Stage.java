package io.cordon.emitter.support;

import static org.awaitility.Awaitility.await;

import io.cordon.emitter.Deadlines;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterConfigBuilder;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** An emitter over an {@link InMemoryTransport} and a simulated registry. */
public final class Stage implements AutoCloseable {
    public static final String TENANT = "acme";
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG);

    private final InMemoryTransport transport = new InMemoryTransport();
    private final SimulatedSchemaRegistry registry = new SimulatedSchemaRegistry();
    private final Path keyFile;
    private final Emitter emitter;

    public Stage(Path directory) {
        this(directory, builder -> builder);
    }

    public Stage(Path directory, UnaryOperator<EmitterConfigBuilder> change) {
        keyFile = directory.resolve("acme.keys");
        FileGrantSource.createKeyFile(keyFile, TENANT);
        TopicSchemas.registerAll(registry, TopicNames.standard());
        EmitterConfigBuilder standard = EmitterConfig.builder(TENANT, "test-runtime")
                .instance("test-1")
                .transport(() -> transport)
                .registry(() -> registry)
                .grants(new FileGrantSource(keyFile))
                .deadlines(PATIENT)
                .heartbeat(Duration.ofHours(1));
        emitter = Emitter.start(change.apply(standard).build());
    }

    public InMemoryTransport transport() {
        return transport;
    }

    public Emitter emitter() {
        return emitter;
    }

    public Path keyFile() {
        return keyFile;
    }

    /** What arrived, decoded. */
    public List<Event> events() {
        return transport.taken().stream().map(this::decoded).toList();
    }

    /** What arrived of one session, decoded. */
    public List<Event> events(String session) {
        return events().stream()
                .filter(event -> event.getSession().equals(session))
                .toList();
    }

    /** What arrived, once there is so much of it. */
    public List<Event> awaitEvents(int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> transport.taken().size() >= count);
        return events();
    }

    public Event decoded(EncodedEvent encoded) {
        try (var serde = AvroSerde.of(registry, Event.class, false)) {
            return serde.deserializer().deserialize(encoded.topic(), EncodedEvent.bytes(encoded.value()));
        }
    }

    public static List<EventKind> kinds(List<Event> events) {
        return events.stream().map(Event::getKind).toList();
    }

    @Override
    public void close() {
        emitter.close();
    }
}
