package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with a resource. In Kafka reading and writing bring describing with them, so that is not said again.
 *
 * @param resource a topic, group, transactional id or the cluster; by its name or by how its name begins
 * @param operations what may be done with it
 */
public record Right(ResourcePattern resource, Set<AclOperation> operations) {
    private static final String ANY_HOST = "*";

    public Right {
        requireNonNull(resource, "resource");
        operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
    }

    static Right topic(String name, AclOperation first, AclOperation... further) {
        return new Right(
                new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL), EnumSet.of(first, further));
    }

    static Right group(String name, AclOperation operation) {
        return new Right(new ResourcePattern(ResourceType.GROUP, name, PatternType.LITERAL), Set.of(operation));
    }

    static Right cluster(AclOperation first, AclOperation... further) {
        return new Right(
                new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL),
                EnumSet.of(first, further));
    }

    /** All resources of a type whose names begin so; with an empty prefix, which Kafka does not know as one, all of them. */
    static Right beginningWith(ResourceType type, String prefix, AclOperation first, AclOperation... further) {
        ResourcePattern pattern = prefix.isEmpty()
                ? new ResourcePattern(type, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL)
                : new ResourcePattern(type, prefix, PatternType.PREFIXED);
        return new Right(pattern, EnumSet.of(first, further));
    }

    /** Whether this right lets its holder do that with what has this name. */
    public boolean allows(ResourceType type, String name, AclOperation operation) {
        return resource.resourceType() == type
                && Patterns.reaches(resource, name)
                && Patterns.brings(operations, operation);
    }

    /** The rules by which a cluster knows it. */
    Stream<AclBinding> bindings(String principal) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        resource,
                        new AccessControlEntry("User:" + principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
}
