package io.cordon.topology.detect;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Readers and writers of records over one registry. Nothing registers a schema here: that is an administrator's step. */
final class Serdes {
    private final SchemaRegistry registry;

    Serdes(SchemaRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    <T extends SpecificRecord> Serializer<T> writer(Class<T> type) {
        return AvroSerde.of(registry, type, false).serializer();
    }

    <T extends SpecificRecord> Deserializer<T> reader(Class<T> type) {
        return AvroSerde.of(registry, type, false).deserializer();
    }
}
