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

/** Writes k8s/kafka-users.yaml and kafka-users-tls.yaml, a KafkaUser of Strimzi's for each role, and k8s/kafka.sh. Run its main method after changing a role's rights. */
final class UserManifests {
    static final Path FILE = Path.of("../k8s/kafka-users.yaml");
    static final Path TLS_FILE = Path.of("../k8s/kafka-users-tls.yaml");
    static final AccessPlan PLAN = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));

    private UserManifests() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, text("scram-sha-512"));
        Files.writeString(TLS_FILE, text("tls"));
        KafkaScript.main(args);
    }

    /**
     * All users.
     *
     * @param authentication as Strimzi names it
     */
    static String text(String authentication) {
        return "# Generated from the roles' rights by UserManifests in the tests of schemas/; do not edit. The tenant is acme.\n"
                + PLAN.members().stream()
                        .map(member -> user(member, authentication))
                        .collect(Collectors.joining());
    }

    private static String user(Member member, String authentication) {
        return """
                ---
                # %s
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: kafka
                spec:
                  authentication:
                    type: %s
                  authorization:
                    type: simple
                    acls:
                """.formatted(member.role().description(), member.principal(), authentication)
                + member.rights().stream().map(UserManifests::rule).collect(Collectors.joining())
                + member.quota().map(UserManifests::quota).orElse("");
    }

    private static String quota(Quota quota) {
        return """
                  quotas:
                    producerByteRate: %d
                    consumerByteRate: %d
                    requestPercentage: %d
                """.formatted(quota.writtenBytes(), quota.readBytes(), quota.threadPercent());
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
