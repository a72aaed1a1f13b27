package io.cordon.connectors.kafka;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The ACLs that deny a principal everything: one for each kind of resource, all operations, all names, from everywhere. Denial comes before
 * permission in Kafka, so what the principal is allowed elsewhere stays as it was and counts for nothing.
 */
final class Denial {
    /** Kinds of resources that Kafka guards. */
    static final Set<ResourceType> ALL = Set.of(
            ResourceType.TOPIC,
            ResourceType.GROUP,
            ResourceType.CLUSTER,
            ResourceType.TRANSACTIONAL_ID,
            ResourceType.DELEGATION_TOKEN,
            ResourceType.USER);

    private Denial() {}

    /** The ACLs that deny these kinds. */
    static List<AclBinding> of(Principal principal, Set<ResourceType> kinds) {
        return kinds.stream().sorted().map(kind -> of(principal, kind)).toList();
    }

    private static AclBinding of(Principal principal, ResourceType kind) {
        var name = kind == ResourceType.CLUSTER ? Resource.CLUSTER_NAME : ResourcePattern.WILDCARD_RESOURCE;
        return new AclBinding(
                new ResourcePattern(kind, name, PatternType.LITERAL),
                new AccessControlEntry(principal.inAcls(), "*", AclOperation.ALL, AclPermissionType.DENY));
    }

    /** Which kinds are denied by exactly such an ACL. */
    static Set<ResourceType> in(Principal principal, Collection<AclBinding> acls) {
        return ALL.stream()
                .filter(kind -> acls.contains(of(principal, kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResourceType.class)));
    }

    /** Whether these kinds are all there is. */
    static boolean total(Set<ResourceType> kinds) {
        return kinds.containsAll(ALL);
    }

    /** Finds every ACL that names the principal. */
    static AclBindingFilter naming(Principal principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal.inAcls(), null, AclOperation.ANY, AclPermissionType.ANY));
    }
}
