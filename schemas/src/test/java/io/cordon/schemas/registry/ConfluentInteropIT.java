package io.cordon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.ArgumentKind;
import io.cordon.schemas.avro.ArgumentRole;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.testing.RegistryExtension;
import io.cordon.schemas.topic.TopicNames;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confluent's own serializer (its JavaScript one: the Java one is not on Maven Central) reads ours and writes for us. */
@ExtendWith(RegistryExtension.class)
class ConfluentInteropIT {
    private static final String TOPIC = "interop.events";

    @Test
    void shouldBeReadAndWrittenByConfluentWhenValueIsOurs(RegistryProcess process) throws Exception {
        // Given
        Optional<NodePackage> confluent = NodePackage.install(
                "/interop/",
                List.of("package.json", "interop.js"),
                Path.of("target", "interop").toAbsolutePath());
        Assumptions.assumeTrue(confluent.isPresent(), "Node, npm or the package registry is not there");
        SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(process.confluentUrl()));
        TopicSchemas.registerAll(registry, new TopicNames("interop."));
        Serde<Event> serde = AvroSerde.of(registry, Event.class, false);
        byte[] ours = serde.serializer().serialize(TOPIC, event());

        // When
        Optional<String> answer = confluent
                .get()
                .node(
                        "interop.js",
                        process.confluentUrl().toString(),
                        TOPIC,
                        HexFormat.of().formatHex(ours));

        // Then
        assertThat(answer).as(confluent.get().problem()).isPresent();
        JsonNode theirs = new ObjectMapper().readTree(answer.get());
        assertThat(theirs.path("value").path("tenant").asText()).isEqualTo("acme");
        assertThat(theirs.path("value").path("kind").asText()).isEqualTo("TOOL_CALL_REQUESTED");
        assertThat(theirs.path("value").path("sequence").asLong()).isEqualTo(4_000_000_000L);
        byte[] written = HexFormat.of().parseHex(theirs.path("encoded").asText());
        assertThat(serde.deserializer().deserialize(TOPIC, written)).isEqualTo(event());
        assertThat(written).isEqualTo(ours);
    }

    private static Event event() {
        return Event.newBuilder()
                .setEventId("s-1:w:1:7")
                .setTenant("acme")
                .setAgent("mailer-1")
                .setAgentType("mailer")
                .setSession("s-1")
                .setRoot("s-1")
                .setWriter("w")
                .setWriterEpoch(1)
                .setSequence(4_000_000_000L)
                .setClaimedTime(Instant.parse("2026-01-01T00:00:00.123Z"))
                .setKind(EventKind.TOOL_CALL_REQUESTED)
                .setToolCallRequested(call())
                .build();
    }

    private static ToolCallRequested call() {
        return ToolCallRequested.newBuilder()
                .setCallId("c-1")
                .setTool("send_mail")
                .setCapability(Capability.EGRESS)
                .setArgumentDigest(ByteBuffer.wrap(new byte[] {0, (byte) 0xff, 7}))
                .setArguments(List.of(Argument.newBuilder()
                        .setPath("to")
                        .setKind(ArgumentKind.TEXT)
                        .setRole(ArgumentRole.DESTINATION)
                        .setLength(12)
                        .build()))
                .setGate(GateDecision.newBuilder().setDecision(Decision.DENY).build())
                .build();
    }
}
