package io.cordon.connectors.kafka;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeDelegationTokenOptions;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.DelegationTokenDisabledException;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * The cluster, asked as the connector's own user over a connection that stays open. Thread-safe.
 *
 * <p><b>Failure semantics:</b> methods throw {@link KafkaException} for what the cluster or the way to it says; a change may or may not have
 * happened then, and doing it again is harmless. After a refused login the password is read anew with the next call.
 */
final class Cluster implements AutoCloseable {
    private final KafkaConfig config;
    private @Nullable Admin admin;

    Cluster(KafkaConfig config) {
        this.config = config;
    }

    /** What this user may do on the cluster as a whole. */
    Set<AclOperation> authorizedOperations() {
        var options = new DescribeClusterOptions().includeAuthorizedOperations(true);
        return await(admin().describeCluster(options).authorizedOperations());
    }

    /** Whether the cluster denies anybody anything at all. */
    boolean authorizes() {
        try {
            await(admin().describeAcls(AclBindingFilter.ANY).values());
            return true;
        } catch (SecurityDisabledException e) {
            return false;
        }
    }

    /** All ACLs that name the principal. */
    Collection<AclBinding> acls(Principal principal) {
        return await(admin().describeAcls(Denial.naming(principal)).values());
    }

    /** Kinds of resources that are denied to the principal as a whole. */
    Set<ResourceType> denied(Principal principal) {
        return Denial.in(principal, acls(principal));
    }

    /** Denies, and waits until brokers say so: a controller accepts a change before they know of it. */
    void deny(Principal principal, Set<ResourceType> kinds) {
        await(admin().createAcls(Denial.of(principal, kinds)).all());
        Replies.until(() -> denied(principal).containsAll(kinds), config.timeout());
    }

    void lift(Principal principal, Set<ResourceType> kinds) {
        var filters =
                Denial.of(principal, kinds).stream().map(AclBinding::toFilter).toList();
        await(admin().deleteAcls(filters).all());
    }

    /** Mechanisms for which the principal has a password. */
    Set<ScramMechanism> passwords(Principal principal) {
        var asked = admin().describeUserScramCredentials(List.of(principal.user()));
        try {
            return await(asked.description(principal.user())).credentialInfos().stream()
                    .map(ScramCredentialInfo::mechanism)
                    .collect(toSet());
        } catch (ResourceNotFoundException e) {
            return Set.of();
        }
    }

    /** How many delegation tokens act for the principal, as far as this user may see. */
    int tokens(Principal principal) {
        var owner = new KafkaPrincipal(KafkaPrincipal.USER_TYPE, principal.user());
        var asked = admin().describeDelegationToken(new DescribeDelegationTokenOptions().owners(List.of(owner)));
        try {
            return await(asked.delegationTokens()).size();
        } catch (DelegationTokenDisabledException e) {
            return 0;
        }
    }

    /** Deletes, and waits until brokers say so. */
    void deletePasswords(Principal principal, Set<ScramMechanism> mechanisms) {
        await(admin().alterUserScramCredentials(mechanisms.stream()
                        .<UserScramCredentialAlteration>map(
                                mechanism -> new UserScramCredentialDeletion(principal.user(), mechanism))
                        .toList())
                .all());
        Replies.until(() -> passwords(principal).isEmpty(), config.timeout());
    }

    private synchronized Admin admin() {
        Admin open = admin;
        if (open == null) {
            try (var password = config.password().read()) {
                open = Admin.create(ClientSettings.of(config, config.user(), password));
            }
            admin = open;
        }
        return open;
    }

    private <T> T await(KafkaFuture<T> pending) {
        try {
            return Replies.await(pending, config.timeout());
        } catch (AuthenticationException e) {
            close(); // the next call begins with the password as it is then
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
