package io.cordon.schemas.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes k8s/kafka-topics.yaml, a KafkaTopic of Strimzi's for each topic of the catalogue. Run its main method after changing the catalogue. */
final class TopicManifests {

    static final Path FILE = Path.of("../k8s/kafka-topics.yaml");

    private TopicManifests() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
    }

    static String text() {
        StringBuilder text = new StringBuilder(
                "# Generated from the topic catalogue by TopicManifests in the tests of schemas/; do not edit.\n");
        TopicCatalog.of(TopicNames.standard(), Sizing.production()).specs().forEach(spec -> append(text, spec));
        return text.toString();
    }

    private static void append(StringBuilder text, TopicSpec spec) {
        text.append("---\napiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata:\n");
        text.append("  name: ").append(spec.name()).append('\n');
        text.append("  labels:\n    strimzi.io/cluster: kafka\nspec:\n");
        text.append("  partitions: ").append(spec.partitions()).append('\n');
        text.append("  replicas: ").append(spec.replication()).append("\n  config:\n");
        for (Map.Entry<String, String> setting : spec.sortedSettings().entrySet()) {
            text.append("    ")
                    .append(setting.getKey())
                    .append(": \"")
                    .append(setting.getValue())
                    .append("\"\n");
        }
    }
}
