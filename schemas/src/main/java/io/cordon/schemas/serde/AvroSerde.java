package io.cordon.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serializer and deserializer of one record type. */
public final class AvroSerde {
    private AvroSerde() {}

    /**
     * A serde over a registry.
     *
     * @param autoRegister whether the serializer registers a schema that the registry lacks; for development only
     */
    public static <T extends SpecificRecord> Serde<T> of(SchemaRegistry registry, Class<T> type, boolean autoRegister) {
        return of(registry, type, autoRegister, SerdeLimits.standard());
    }

    public static <T extends SpecificRecord> Serde<T> of(
            SchemaRegistry registry, Class<T> type, boolean autoRegister, SerdeLimits limits) {
        return Serdes.serdeFrom(
                new AvroSerializer<>(registry, type, autoRegister, limits),
                new AvroDeserializer<>(registry, type, limits));
    }

    /**
     * A serde from client properties: {@code schema.registry.url}, {@code basic.auth.user.info}, {@code bearer.auth.token},
     * {@code schema.registry.ssl.truststore.location}, {@code .type} (PEM or PKCS12) and {@code .password},
     * {@code schema.registry.request.timeout.ms}, {@code auto.register.schemas} (false), {@code schema.max.bytes}; and
     * {@code schema.serde=confluent} to use Confluent's own serializers, which must then be on the class path.
     *
     * @throws IllegalArgumentException if a property is missing or wrong
     * @throws IllegalStateException if Confluent's serializers are asked for and absent
     */
    public static <T extends SpecificRecord> Serde<T> configured(Map<String, ?> properties, Class<T> type) {
        SerdeSettings settings = new SerdeSettings(properties);
        if (settings.confluent()) {
            return ConfluentSerde.of(type, properties);
        }
        SchemaRegistry registry = new HttpSchemaRegistry(settings.registry());
        return of(registry, type, settings.autoRegister(), settings.limits());
    }
}
