package io.cordon.schemas.access;

import io.cordon.schemas.topic.InternalTopics;
import io.cordon.schemas.topic.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Compares the rules of a cluster with the plan. */
final class AclCheck {
    private final AccessPlan plan;

    AclCheck(AccessPlan plan) {
        this.plan = plan;
    }

    List<AclBinding> missing(List<AclBinding> actual) {
        Set<AclBinding> present = new HashSet<>(actual);
        return plan.bindings().stream().filter(rule -> !present.contains(rule)).toList();
    }

    /** What is allowed with anything of this installation's and is not in the plan. */
    List<AclBinding> foreign(List<AclBinding> actual) {
        Set<AclBinding> planned = new HashSet<>(plan.bindings());
        return actual.stream()
                .filter(rule -> !planned.contains(rule))
                .filter(this::touches)
                .toList();
    }

    static String sentence(AclBinding rule) {
        String operation =
                rule.entry().operation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return rule.entry().principal() + ": " + operation + " on " + resource(rule.pattern());
    }

    static String resource(ResourcePattern pattern) {
        String type = pattern.resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (pattern.resourceType() == ResourceType.CLUSTER) {
            return "the cluster";
        }
        return type + " " + pattern.name() + (pattern.patternType() == PatternType.PREFIXED ? "*" : "");
    }

    private boolean touches(AclBinding rule) {
        ResourceType type = rule.pattern().resourceType();
        return names(type).anyMatch(name -> Patterns.reaches(rule.pattern(), name))
                || patterns(type)
                        .anyMatch(ours -> Patterns.reaches(ours, rule.pattern().name()));
    }

    private Stream<String> names(ResourceType type) {
        Stream<String> planned = patterns(type).map(ResourcePattern::name);
        return type == ResourceType.TOPIC
                ? Stream.concat(
                        planned,
                        Stream.of(Topic.values()).map(plan.installation().topics()::of))
                : planned;
    }

    /** Of the resources that are this installation's own; a cluster, Kafka's own topics and what is named '*' belong to all. */
    private Stream<ResourcePattern> patterns(ResourceType type) {
        return plan.members().stream()
                .flatMap(member -> member.rights().stream())
                .map(Right::resource)
                .filter(ours -> ours.resourceType() == type && type != ResourceType.CLUSTER)
                .filter(ours -> !InternalTopics.ALL.contains(ours.name()))
                .filter(ours -> !ours.name().equals(ResourcePattern.WILDCARD_RESOURCE));
    }
}
