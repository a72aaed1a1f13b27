package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.TopicAccessException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SecurityDisabledException;

/** The few questions that the plan asks a cluster. */
final class AclAdmin {
    private final Admin admin;

    AclAdmin(Admin admin) {
        this.admin = requireNonNull(admin, "admin");
    }

    /** Whether the cluster looks at rules at all. */
    boolean enforced() {
        try {
            var unused = allowing();
            return true;
        } catch (TopicAccessException e) {
            if (e.getCause() instanceof SecurityDisabledException) {
                return false;
            }
            throw e;
        }
    }

    /** All rules that allow something. */
    List<AclBinding> allowing() {
        Collection<AclBinding> all = ClusterAnswer.of(
                "list the access rules",
                admin.describeAcls(AclBindingFilter.ANY).values());
        return all.stream()
                .filter(rule -> rule.entry().permissionType() == AclPermissionType.ALLOW)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    void create(List<AclBinding> rules) {
        var unused =
                ClusterAnswer.of("create access rules", admin.createAcls(rules).all());
    }
}
