package io.cordon.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A simulator of a registry in memory: for unit tests, benchmarks and replays without Kafka. It gives ids in order, checks
 * no compatibility and knows no versions across processes.
 */
public final class SimulatedSchemaRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        Schema published = PublishedSchema.of(schema);
        int index = schemas.indexOf(published);
        if (index < 0) {
            schemas.add(published);
            index = schemas.size() - 1;
        }
        List<Integer> ids = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!ids.contains(index + 1)) {
            ids.add(index + 1);
        }
        return index + 1;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        int id = schemas.indexOf(PublishedSchema.of(schema)) + 1;
        if (!subjects.getOrDefault(subject, List.of()).contains(id)) {
            throw new UnknownSchemaException(
                    "schema " + schema.getFullName() + " is not registered under subject " + subject);
        }
        return id;
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("schema id " + id + " is unknown to the simulated registry");
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized List<Integer> versions(String subject) {
        List<Integer> versions = new ArrayList<>();
        for (int i = 1; i <= subjects.getOrDefault(subject, List.of()).size(); i++) {
            versions.add(i);
        }
        return versions;
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return true;
    }

    @Override
    public void requireCompatibility(String subject, String level) {}

    @Override
    public void close() {}
}
