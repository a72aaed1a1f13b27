package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.TopicAccessException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SecurityDisabledException;

/** The few questions that the plan asks a cluster. */
final class AclAdmin {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

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
        Collection<AclBinding> all = await(
                "list the access rules",
                admin.describeAcls(AclBindingFilter.ANY).values());
        return all.stream()
                .filter(rule -> rule.entry().permissionType() == AclPermissionType.ALLOW)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    void create(List<AclBinding> rules) {
        var unused = await("create access rules", admin.createAcls(rules).all());
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAccessException("cannot " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new TopicAccessException("cannot " + what + ": no answer within " + DEADLINE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAccessException("interrupted while waiting for the cluster", e);
        }
    }
}
