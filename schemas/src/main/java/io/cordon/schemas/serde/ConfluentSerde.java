package io.cordon.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Confluent's own serializers, if they are on the class path: for hosts that must use them everywhere. */
final class ConfluentSerde {
    private static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
    private static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";

    private ConfluentSerde() {}

    static <T extends SpecificRecord> Serde<T> of(Class<T> type, Map<String, ?> properties) {
        return of(type, properties, SERIALIZER, DESERIALIZER);
    }

    static <T extends SpecificRecord> Serde<T> of(
            Class<T> type, Map<String, ?> properties, String serializer, String deserializer) {
        Serializer<?> writer = instance(serializer, Serializer.class);
        Deserializer<?> reader = instance(deserializer, Deserializer.class);
        Map<String, Object> settings = settings(properties);
        writer.configure(settings, false);
        reader.configure(settings, false);
        return Serdes.serdeFrom(typed(writer), (topic, value) -> type.cast(reader.deserialize(topic, value)));
    }

    /** What makes both serializers write the same bytes; what the caller set stays. */
    private static Map<String, Object> settings(Map<String, ?> properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("specific.avro.reader", "true");
        settings.put(SerdeSettings.AUTO_REGISTER, "false");
        settings.put("avro.remove.java.properties", "true");
        if (properties.containsKey(SerdeSettings.USER_INFO)) {
            settings.put("basic.auth.credentials.source", "USER_INFO");
        }
        if (properties.containsKey(SerdeSettings.TOKEN)) {
            settings.put("bearer.auth.credentials.source", "STATIC_TOKEN");
        }
        settings.putAll(properties);
        return settings;
    }

    @SuppressWarnings("unchecked") // Confluent's serializer takes any object
    private static <T> Serializer<T> typed(Serializer<?> writer) {
        return (Serializer<T>) writer;
    }

    private static <S> S instance(String className, Class<S> type) {
        try {
            return type.cast(Class.forName(className).getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    SerdeSettings.SERDE + "=confluent needs " + className
                            + " on the class path: add io.confluent:kafka-avro-serializer, or set "
                            + SerdeSettings.SERDE + "=cordon",
                    e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("cannot use " + className + ": " + e.getMessage(), e);
        }
    }
}
