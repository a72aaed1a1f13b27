package io.cordon.schemas;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** The model of the generated records: names in schemas lead to the generated classes and to no others. */
public final class RecordModel extends SpecificData {
    /*
     * Avro 1.12.1 and later load a class that a schema names only if a list for the whole JVM has it. A library must not
     * depend on that list, since its host sets it, nor change it, since the last writer wins; and without it not even a
     * builder can fill in an enum's default. The build puts this model into each generated record instead of Avro's.
     */
    private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();

    private static final String GENERATED = "io.cordon.schemas.avro";

    /**
     * Always: Avro reads through a plan made once for two schemas, twice as fast as by its grammar. Left to itself it does so for its own model only, and a
     * model that is asked to with {@link #setFastReaderEnabled} says nothing about it.
     */
    @Override
    public boolean isFastReaderEnabled() {
        return true;
    }

    @Override
    public @Nullable Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> named(schema).orElse(null);
            default -> super.getClass(schema);
        };
    }

    private static Optional<Class<?>> named(Schema schema) {
        return GENERATED.equals(schema.getNamespace())
                ? CLASSES.computeIfAbsent(schema.getFullName(), RecordModel::load)
                : Optional.empty();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, RecordModel.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            // A record that only another version has: it is skipped, not decoded.
            return Optional.empty();
        }
    }
}
