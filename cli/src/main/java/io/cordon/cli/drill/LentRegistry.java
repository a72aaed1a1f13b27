package io.cordon.cli.drill;

import io.cordon.schemas.serde.SchemaRegistry;
import java.util.List;
import org.apache.avro.Schema;

/** A registry for somebody who closes what he is given and must not close this one. */
record LentRegistry(SchemaRegistry owned) implements SchemaRegistry {

    @Override
    public int register(String subject, Schema schema) {
        return owned.register(subject, schema);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return owned.idOf(subject, schema);
    }

    @Override
    public Schema byId(int id) {
        return owned.byId(id);
    }

    @Override
    public List<Integer> versions(String subject) {
        return owned.versions(subject);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return owned.isCompatible(subject, schema);
    }

    @Override
    public void requireCompatibility(String subject, String level) {
        owned.requireCompatibility(subject, level);
    }

    @Override
    public void close() {
        // The drills go on with it.
    }
}
