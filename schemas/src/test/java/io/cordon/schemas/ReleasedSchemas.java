package io.cordon.schemas;

import io.cordon.schemas.avro.GrantRecord;
import io.cordon.schemas.serde.PublishedSchema;
import io.cordon.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The schemas of each release, under {@code src/test/resources/released}. Files of a release are never changed. */
final class ReleasedSchemas {
    static final Path ROOT = Path.of("src", "test", "resources", "released");

    private ReleasedSchemas() {}

    /** The schemas of this source tree by record name. */
    static Map<String, Schema> current() {
        Map<String, Schema> schemas = new TreeMap<>();
        Stream.of(Topic.values())
                .flatMap(topic -> topic.valueSchema().stream())
                .forEach(schema -> schemas.put(schema.getName(), PublishedSchema.of(schema)));
        schemas.put("GrantRecord", PublishedSchema.of(GrantRecord.getClassSchema()));
        return schemas;
    }

    static List<Path> releases() throws IOException {
        try (Stream<Path> found = Files.list(ROOT)) {
            return new ArrayList<>(found.sorted().toList());
        }
    }

    static Map<String, Schema> of(Path release) throws IOException {
        Map<String, Schema> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.toList()) {
                Schema schema = SchemaParser.parseSingle(Files.readString(file));
                schemas.put(schema.getName(), schema);
            }
        }
        return schemas;
    }

    /** Writes the current schemas as those of a new release; the argument is its version. */
    public static void main(String[] arguments) throws IOException {
        Path release = Files.createDirectories(ROOT.resolve(arguments[0]));
        for (Map.Entry<String, Schema> schema : current().entrySet()) {
            Files.writeString(
                    release.resolve(schema.getKey() + ".avsc"),
                    schema.getValue().toString(true) + "\n");
        }
    }
}
