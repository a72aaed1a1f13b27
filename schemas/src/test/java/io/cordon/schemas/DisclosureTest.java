package io.cordon.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.GrantRecord;
import io.cordon.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Content does not leave the runtime: every field says what it discloses. */
class DisclosureTest {
    private static final Set<String> LEVELS = Set.of("clear", "reduced", "print", "sealed");

    /** Bytes that may be read by everybody, each with its reason. */
    private static final Map<String, String> CLEAR_BYTES = Map.of(
            "SessionStarted.grant",
            "a grant names the session and its limits, holds no key, and the topology must read it to derive the MAC key");

    @Test
    void shouldDeclareDisclosureWhenFieldIsALeaf() {
        // Given
        Map<String, Schema.Field> leaves = leaves();

        // When
        List<String> undeclared = leaves.entrySet().stream()
                .filter(leaf -> !LEVELS.contains(String.valueOf(leaf.getValue().getProp("disclosure"))))
                .map(Map.Entry::getKey)
                .toList();

        // Then
        assertThat(leaves).hasSizeGreaterThan(200);
        assertThat(undeclared).isEmpty();
    }

    @Test
    void shouldNotBeClearWhenFieldHoldsBytes() {
        // Given
        Map<String, Schema.Field> leaves = leaves();

        // When
        List<String> clear = leaves.entrySet().stream()
                .filter(leaf -> leafType(leaf.getValue().schema()).getType() == Schema.Type.BYTES)
                .filter(leaf -> "clear".equals(leaf.getValue().getProp("disclosure")))
                .map(Map.Entry::getKey)
                .toList();

        // Then
        assertThat(clear).containsExactlyInAnyOrderElementsOf(CLEAR_BYTES.keySet());
    }

    @Test
    void shouldDeclareNothingWhenFieldIsARecord() {
        // Given
        List<String> declared = new ArrayList<>();

        // When
        records()
                .values()
                .forEach(record -> record.getFields().stream()
                        .filter(field -> leafType(field.schema()).getType() == Schema.Type.RECORD)
                        .filter(field -> field.getProp("disclosure") != null)
                        .forEach(field -> declared.add(record.getName() + "." + field.name())));

        // Then
        assertThat(declared).as("the record's own fields declare it").isEmpty();
    }

    private static Map<String, Schema.Field> leaves() {
        Map<String, Schema.Field> leaves = new TreeMap<>();
        records()
                .values()
                .forEach(record -> record.getFields().stream()
                        .filter(field -> leafType(field.schema()).getType() != Schema.Type.RECORD)
                        .forEach(field -> leaves.put(record.getName() + "." + field.name(), field)));
        return leaves;
    }

    private static Map<String, Schema> records() {
        Map<String, Schema> records = new HashMap<>();
        for (Topic topic : Topic.values()) {
            topic.valueSchema().ifPresent(schema -> collect(schema, records));
        }
        collect(GrantRecord.getClassSchema(), records);
        return records;
    }

    private static void collect(Schema schema, Map<String, Schema> records) {
        Schema leaf = leafType(schema);
        if (leaf.getType() == Schema.Type.RECORD && records.put(leaf.getFullName(), leaf) == null) {
            leaf.getFields().forEach(field -> collect(field.schema(), records));
        }
    }

    /** What is in an array, or beside null in a union. */
    private static Schema leafType(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> leafType(schema.getElementType());
            case MAP -> leafType(schema.getValueType());
            case UNION ->
                leafType(schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .reduce((one, other) -> {
                            throw new AssertionError("a union of two types needs a rule: " + schema);
                        })
                        .orElseThrow());
            default -> schema;
        };
    }
}
