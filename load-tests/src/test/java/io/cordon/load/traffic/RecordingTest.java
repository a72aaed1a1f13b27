package io.cordon.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    private static final TopicNames TOPICS = TopicNames.standard();

    @TempDir
    private Path directory;

    private final SchemaRegistry registry = new SimulatedSchemaRegistry();
    private final Core core = Core.of(CoreConfig.defaults());
    private final Map<String, Facts> facts = new HashMap<>();

    @Test
    void shouldHaveTheHostileSessionsContainedAndNoOther() {
        // Given
        TopicSchemas.registerAll(registry, TOPICS);
        Path grants = directory.resolve("grants.json");
        FileGrantSource.createKeyFile(grants, Traffic.TENANT);

        // When
        Recording recording = Recording.of(TrafficMix.hostile("test", 200), 3_000, registry, TOPICS, grants);

        // Then
        assertThat(recording.events()).hasSize(3_000);
        assertThat(contained(recording))
                .isNotEmpty()
                .isEqualTo(recording.harms().stream().map(Harm::session).collect(Collectors.toSet()));
    }

    private Set<String> contained(Recording recording) {
        Deserializer<io.cordon.schemas.avro.Event> reader = AvroSerde.of(
                        registry, io.cordon.schemas.avro.Event.class, false)
                .deserializer();
        Set<String> contained = new TreeSet<>();
        for (RecordedEvent recorded : recording.events()) {
            Event event = domain(reader.deserialize(
                    recorded.event().topic(),
                    EncodedEvent.bytes(recorded.event().value())));
            if (!core.apply(facts(event.envelope().session()), event).intents().isEmpty()) {
                contained.add(event.envelope().session().session());
            }
        }
        return contained;
    }

    private Facts facts(SessionRef session) {
        return facts.computeIfAbsent(
                session.session(), id -> Facts.of(TreeFacts.blank(PrintPages.inMemory()), SessionFacts.blank(session)));
    }

    private static Event domain(io.cordon.schemas.avro.Event event) {
        return switch (EventMapper.toDomain(event, OriginLevel.VERIFIED, event.getClaimedTime(), event.getSequence())) {
            case Mapping.Mapped mapped -> mapped.event();
            case Mapping.Rejected rejected -> throw new AssertionError(rejected.detail());
        };
    }
}
