package io.cordon.schemas.access;

import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/** How Kafka's own authorizer reads its rules: which names a pattern reaches, and which operations bring others with them. */
final class Patterns {
    private static final Set<AclOperation> BRING_DESCRIBE =
            EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

    private Patterns() {}

    static boolean reaches(ResourcePattern pattern, String name) {
        return pattern.patternType() == PatternType.PREFIXED
                ? name.startsWith(pattern.name())
                : pattern.name().equals(name) || pattern.name().equals(ResourcePattern.WILDCARD_RESOURCE);
    }

    static boolean brings(Set<AclOperation> given, AclOperation wanted) {
        return given.contains(wanted)
                || given.contains(AclOperation.ALL)
                || wanted == AclOperation.DESCRIBE && given.stream().anyMatch(BRING_DESCRIBE::contains)
                || wanted == AclOperation.DESCRIBE_CONFIGS && given.contains(AclOperation.ALTER_CONFIGS);
    }
}
