package io.cordon.schemas.access;

import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.topic.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes k8s/kafka.sh: the same topics, rights and quotas as the manifests, for a Kafka that is not Strimzi's. Run its main method after changing any of them. */
final class KafkaScript {
    static final Path FILE = Path.of("../k8s/kafka.sh");

    private static final String HEAD = """
            #!/bin/sh
            # Generated from topic catalogue and roles' rights by KafkaScript in the tests of schemas/; do not edit. The tenant is acme.
            # Topics, rights and quotas by Kafka's own tools; may be run again. Users and schemas: ./cordon access --users, ./cordon topics --create.
            # BOOTSTRAP=kafka:9093 CONFIG=admin.properties KAFKA=/opt/kafka/bin sh kafka.sh
            set -eu
            topic() {
                "$KAFKA/kafka-topics.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" --create --if-not-exists --topic "$@"
            }
            acl() {
                "$KAFKA/kafka-acls.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" "$@"
            }
            quota() {
                "$KAFKA/kafka-configs.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" "$@"
            }

            """;

    private KafkaScript() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        Stream<String> topics = TopicCatalog.of(TopicNames.standard(), Sizing.production()).specs().stream()
                .map(KafkaScript::topic);
        Stream<String> rights = KafkaAcls.arguments(UserManifests.PLAN).stream().map(line -> "acl " + line);
        Stream<String> quotas = KafkaAcls.quotas(UserManifests.PLAN).stream().map(line -> "quota " + line);
        return Stream.of(topics, rights, quotas)
                .map(part -> part.collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String topic(TopicSpec spec) {
        return spec.sortedSettings().entrySet().stream()
                .map(setting -> " --config " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(
                        "",
                        "topic " + spec.name() + " --partitions " + spec.partitions() + " --replication-factor "
                                + spec.replication(),
                        ""));
    }
}
