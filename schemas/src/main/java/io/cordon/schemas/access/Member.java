package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A role under its principal.
 *
 * @param role what it does
 * @param principal its name for the cluster: the user of SASL, or what the mapping rules make of a certificate
 * @param rights all that it may do
 * @param quota how much of the brokers it may take; empty if it is not limited
 */
public record Member(Role role, String principal, List<Right> rights, Optional<Quota> quota) {

    public Member {
        requireNonNull(role, "role");
        requireNonNull(principal, "principal");
        rights = List.copyOf(rights);
        requireNonNull(quota, "quota");
    }

    /** Whether any of its rights lets it do that. */
    public boolean may(AclOperation operation, ResourceType type, String name) {
        return rights.stream().anyMatch(right -> right.allows(type, name, operation));
    }

    /** What it may ask of the schema registry. */
    public RegistryUse registry() {
        return RegistryUse.of(role);
    }

    /** The rules by which a cluster knows its rights. */
    public Stream<AclBinding> bindings() {
        return rights.stream().flatMap(right -> right.bindings(principal));
    }
}
