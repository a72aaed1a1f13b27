package io.cordon.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The plan as arguments of Kafka's own tool, {@code kafka-acls}: one line for each right. */
public final class KafkaAcls {
    private KafkaAcls() {}

    /** What is to be run, server and credentials apart. */
    public static List<String> arguments(AccessPlan plan) {
        return plan.members().stream()
                .flatMap(member -> member.rights().stream().map(right -> line(member.principal(), right)))
                .toList();
    }

    /** Quotas as arguments of {@code kafka-configs}: one line for each member that has one. */
    public static List<String> quotas(AccessPlan plan) {
        return plan.members().stream()
                .flatMap(member -> member.quota().stream().map(quota -> quota.argument(member.principal())))
                .toList();
    }

    private static String line(String principal, Right right) {
        List<String> words = new ArrayList<>(List.of("--add", "--allow-principal", "User:" + principal));
        right.operations().forEach(operation -> words.addAll(List.of("--operation", word(operation))));
        words.addAll(resource(right.resource()));
        return words.stream().map(KafkaAcls::quoted).collect(Collectors.joining(" "));
    }

    private static List<String> resource(ResourcePattern pattern) {
        if (pattern.resourceType() == ResourceType.CLUSTER) {
            return List.of("--cluster");
        }
        String option =
                "--" + pattern.resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return pattern.patternType() == PatternType.PREFIXED
                ? List.of(option, pattern.name(), "--resource-pattern-type", "prefixed")
                : List.of(option, pattern.name());
    }

    /** As the tool and Strimzi write it: DESCRIBE_CONFIGS is DescribeConfigs. */
    static String word(AclOperation operation) {
        StringBuilder word = new StringBuilder();
        for (String part : operation.name().split("_", -1)) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    private static String quoted(String word) {
        return word.equals(ResourcePattern.WILDCARD_RESOURCE) ? "'*'" : word;
    }
}
