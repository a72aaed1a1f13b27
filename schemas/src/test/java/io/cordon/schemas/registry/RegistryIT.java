package io.cordon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.IncompatibleSchemaException;
import io.cordon.schemas.serde.PublishedSchema;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.serde.UnknownSchemaException;
import io.cordon.schemas.testing.RegistryExtension;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegistryExtension.class)
class RegistryIT {
    private static final String HEAD =
            "{\"type\":\"record\",\"name\":\"Reading\",\"namespace\":\"test\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}";

    private RegistryConfig config;
    private SchemaRegistry registry;

    @BeforeEach
    void connect(RegistryProcess process) {
        config = RegistryConfig.of(process.confluentUrl());
        registry = new HttpSchemaRegistry(config);
    }

    @Test
    void shouldFindEverySchemaWhenAllAreRegistered() {
        // Given
        TopicNames names = new TopicNames("all.");

        // When
        Map<Topic, Integer> ids = TopicSchemas.registerAll(registry, names);

        // Then: a client with empty caches
        SchemaRegistry fresh = new HttpSchemaRegistry(config);
        assertThat(ids).hasSize(Topic.values().length - 1);
        ids.forEach((topic, id) -> {
            Schema schema = topic.valueSchema().orElseThrow();
            assertThat(fresh.byId(id)).isEqualTo(PublishedSchema.of(schema));
            assertThat(fresh.idOf(names.subject(topic), schema)).isEqualTo(id);
            assertThat(fresh.versions(names.subject(topic))).hasSize(1);
            assertThat(fresh.isCompatible(names.subject(topic), schema)).isTrue();
        });
        assertThat(TopicSchemas.registerAll(fresh, names)).isEqualTo(ids);
    }

    @Test
    void shouldReadWhatWasWrittenWhenSerdeIsConfiguredByProperties() {
        // Given
        Map<String, Object> properties =
                Map.of("schema.registry.url", config.urls().get(0), "auto.register.schemas", true);
        Serde<Subject> writer = AvroSerde.configured(properties, Subject.class);
        Serde<Subject> reader = AvroSerde.of(registry, Subject.class, false);
        Subject subject = new Subject(SubjectKind.CREDENTIAL, "db:7", "s-1");

        // When
        byte[] value = writer.serializer().serialize("configured", subject);

        // Then
        assertThat(reader.deserializer().deserialize("configured", value)).isEqualTo(subject);
        assertThat(reader.serializer().serialize("configured", subject)).isEqualTo(value);
    }

    @Test
    void shouldRefuseWhenChangeIsIncompatible() {
        // Given
        registry.requireCompatibility("changed-value", TopicSchemas.COMPATIBILITY);
        registry.register("changed-value", schema(HEAD + "]}"));
        Schema newType = schema(HEAD.replace("\"string\"", "\"long\"") + "]}");
        Schema withoutDefault = schema(HEAD + ",{\"name\":\"b\",\"type\":\"int\"}]}");
        Schema withDefault = schema(HEAD + ",{\"name\":\"b\",\"type\":\"int\",\"default\":0}]}");

        // Then
        assertThat(registry.isCompatible("changed-value", newType)).isFalse();
        assertThat(registry.isCompatible("changed-value", withoutDefault)).isFalse();
        assertThat(registry.isCompatible("changed-value", withDefault)).isTrue();
        assertThatThrownBy(() -> registry.register("changed-value", newType))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("changed-value")
                .hasMessageContaining("HTTP 409")
                .hasMessageContaining("give new fields a default and change no type");
        registry.register("changed-value", withDefault);
        // The default of a field that the first version lacks: compatible with the last version, not with the first.
        assertThatThrownBy(() -> registry.register("changed-value", withoutDefault))
                .isInstanceOf(IncompatibleSchemaException.class);
        assertThat(registry.versions("changed-value")).hasSize(2);
    }

    @Test
    void shouldSayUnknownWhenIdSubjectOrSchemaIsNot() {
        assertThatThrownBy(() -> registry.byId(2_000_000_000))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("2000000000")
                .hasMessageContaining("HTTP 404");
        assertThatThrownBy(() -> registry.idOf("nowhere/at all-value", schema(HEAD + "]}")))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("nowhere/at all-value");
        assertThat(registry.versions("nowhere-value")).isEmpty();
        assertThat(registry.isCompatible("nowhere-value", schema(HEAD + "]}"))).isTrue();
    }

    private static Schema schema(String json) {
        return SchemaParser.parseSingle(json);
    }
}
