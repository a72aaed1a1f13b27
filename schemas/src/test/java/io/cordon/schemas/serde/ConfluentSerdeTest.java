package io.cordon.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class ConfluentSerdeTest {
    private static final Map<String, String> PROPERTIES =
            Map.of("schema.serde", "confluent", "schema.registry.url", "http://r", "basic.auth.user.info", "joe:pw");

    @Test
    void shouldSayWhatToAddWhenConfluentIsAbsent() {
        assertThatThrownBy(() -> AvroSerde.configured(PROPERTIES, Subject.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("add io.confluent:kafka-avro-serializer, or set schema.serde=cordon");
    }

    @Test
    void shouldHandOverPropertiesAndValuesWhenConfluentIsPresent() {
        // Given
        Serde<Subject> serde = ConfluentSerde.of(
                Subject.class, PROPERTIES, SimulatedWriter.class.getName(), SimulatedReader.class.getName());

        // When
        byte[] bytes = serde.serializer().serialize("t", new Subject(SubjectKind.AGENT, "a", null));

        // Then
        assertThat(bytes).asString().isEqualTo("t USER_INFO false true");
        assertThat(serde.deserializer().deserialize("t", bytes).getRef()).isEqualTo("t USER_INFO false true");
    }

    /** A simulator of Confluent's serializer: writes the settings that it was given. */
    public static final class SimulatedWriter implements Serializer<Object> {
        private Map<String, ?> settings = Map.of();

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            settings = configs;
        }

        @Override
        public byte[] serialize(String topic, Object data) {
            return String.join(
                            " ",
                            topic,
                            String.valueOf(settings.get("basic.auth.credentials.source")),
                            String.valueOf(settings.get("auto.register.schemas")),
                            String.valueOf(settings.get("specific.avro.reader")))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A simulator of Confluent's deserializer. */
    public static final class SimulatedReader implements Deserializer<Object> {
        @Override
        public Object deserialize(String topic, byte[] data) {
            return new Subject(SubjectKind.AGENT, new String(data, java.nio.charset.StandardCharsets.UTF_8), null);
        }
    }
}
