package io.cordon.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** A schema as it is published: without the hints that Java's code generator leaves in it. */
public final class PublishedSchema {
    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedSchema() {}

    /** The same schema for readers in every language. */
    public static Schema of(Schema schema) {
        try {
            return SchemaParser.parseSingle(JSON.writeValueAsString(plain(JSON.readTree(schema.toString()))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("schema " + schema.getFullName() + " is not JSON", e);
        }
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean hinted = object.remove(JAVA_STRING) != null;
            if (hinted && object.size() == 1) {
                return object.get("type");
            }
            object.properties().forEach(field -> field.setValue(plain(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        }
        return node;
    }
}
