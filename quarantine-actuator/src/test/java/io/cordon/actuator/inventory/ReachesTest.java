package io.cordon.actuator.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Validation;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReachesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOPIC = "population";

    private final SimulatedSchemaRegistry registry = new SimulatedSchemaRegistry();
    private final Serde<PopulationChange> serde = AvroSerde.of(registry, PopulationChange.class, true);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Map<String, Integer> agents = new HashMap<>();
    private final Reaches reaches = new Reaches(
            entry -> agents.getOrDefault(entry.ref(), 0),
            producer,
            TOPIC,
            serde.serializer(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        reaches.close();
    }

    @Test
    void shouldTellOnceOfWhatReachesFurtherThanItself() {
        // Given
        agents.put("client", 3);

        // When
        reaches.listed(entry("token"));
        reaches.listed(entry("client"));
        reaches.listed(entry("client"));
        agents.put("client", 0);
        reaches.listed(entry("client"));

        // Then
        Awaitility.await().until(() -> producer.history().size() == 2);
        assertThat(told()).extracting(PopulationChange::getCredential).containsOnly("client");
        assertThat(told()).extracting(PopulationChange::getAgents).containsExactly(3, 0);
        assertThat(told()).extracting(PopulationChange::getAgent).containsOnly("billing-bot");
        assertThat(producer.history())
                .extracting(sent -> new String(sent.key(), StandardCharsets.UTF_8))
                .containsOnly("acme");
    }

    private List<PopulationChange> told() {
        return producer.history().stream()
                .map(sent -> serde.deserializer().deserialize(TOPIC, sent.value()))
                .toList();
    }

    private static InventoryEntry entry(String ref) {
        return new InventoryEntry(
                "acme",
                ref,
                CredentialKind.PRINCIPAL,
                "keycloak:main",
                "realm",
                "client:billing",
                Set.of("s-1"),
                "s-1",
                "billing-bot",
                Validation.INTROSPECTION,
                Optional.empty(),
                0);
    }
}
