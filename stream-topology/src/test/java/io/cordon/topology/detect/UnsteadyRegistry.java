package io.cordon.topology.detect;

import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** A simulator of a registry that cannot be reached the first times that a schema is asked for. */
final class UnsteadyRegistry implements SchemaRegistry {
    private final SchemaRegistry behind;
    private final SchemaRegistry unreachable = new HttpSchemaRegistry(
            RegistryConfig.of(URI.create("http://127.0.0.1:1")).withRounds(1, Duration.ofMillis(1)));
    private final AtomicInteger failures;

    UnsteadyRegistry(SchemaRegistry behind, int failures) {
        this.behind = behind;
        this.failures = new AtomicInteger(failures);
    }

    @Override
    public Schema byId(int id) {
        return (failures.getAndDecrement() > 0 ? unreachable : behind).byId(id);
    }

    @Override
    public int register(String subject, Schema schema) {
        return behind.register(subject, schema);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return behind.idOf(subject, schema);
    }

    @Override
    public List<Integer> versions(String subject) {
        return behind.versions(subject);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return behind.isCompatible(subject, schema);
    }

    @Override
    public void requireCompatibility(String subject, String level) {
        behind.requireCompatibility(subject, level);
    }

    @Override
    public void close() {
        unreachable.close();
        behind.close();
    }
}
