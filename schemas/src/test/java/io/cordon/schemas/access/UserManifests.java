package io.cordon.schemas.access;

import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Writes k8s/kafka-users.yaml, a KafkaUser of Strimzi's for each role. Run its main method after changing a role's rights. */
final class UserManifests {
    static final Path FILE = Path.of("../k8s/kafka-users.yaml");
    static final AccessPlan PLAN = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));

    private UserManifests() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        return "# Generated from the roles' rights by UserManifests in the tests of schemas/; do not edit. The tenant is acme.\n"
                + PLAN.members().stream().map(UserManifests::user).collect(Collectors.joining());
    }

    private static String user(Member member) {
        return """
                ---
                # %s
                apiVersion: kafka.strimzi.io/v1beta2
                kind: KafkaUser
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: kafka
                spec:
                  authentication:
                    type: scram-sha-512
                  authorization:
                    type: simple
                    acls:
                """.formatted(member.role().description(), member.principal())
                + member.rights().stream().map(UserManifests::rule).collect(Collectors.joining());
    }

    private static String rule(Right right) {
        return "      - resource: " + resource(right.resource()) + "\n        operations: "
                + right.operations().stream().map(KafkaAcls::word).collect(Collectors.joining(", ", "[", "]\n"));
    }

    private static String resource(ResourcePattern pattern) {
        if (pattern.resourceType() == ResourceType.CLUSTER) {
            return "{type: cluster}";
        }
        String type = pattern.resourceType() == ResourceType.TRANSACTIONAL_ID
                ? "transactionalId"
                : pattern.resourceType().name().toLowerCase(Locale.ROOT);
        String how = pattern.patternType() == PatternType.PREFIXED ? "prefix" : "literal";
        return "{type: " + type + ", name: \"" + pattern.name() + "\", patternType: " + how + "}";
    }
}
