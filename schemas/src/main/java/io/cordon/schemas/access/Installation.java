package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.TopicNames;
import java.util.regex.Pattern;

/**
 * One Cordon on a cluster: its topics, and the tenant that it is for. Principals, application ids and internal topics begin with the name that its
 * topics begin with, so that several live on one cluster and none can touch what is another's.
 *
 * @param topics names of the topics
 * @param tenant whose agents it watches
 */
public record Installation(TopicNames topics, String tenant) {
    /** Without dots: {@code audit.a.} must not be the beginning of another tenant's {@code audit.a.b.}. */
    private static final Pattern TENANT = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public Installation {
        requireNonNull(topics, "topics");
        if (!TENANT.matcher(requireNonNull(tenant, "tenant")).matches()) {
            throw new IllegalArgumentException("tenant '" + tenant
                    + "' must be at most 63 lower-case letters, digits and '-' to be part of a principal's name");
        }
    }

    /** Under which name a role is known to the cluster, such as {@code cordon-detect} or {@code cordon-runtime-acme}. */
    public String principal(Role role) {
        String principal = topics.installation() + "-" + role.label();
        return role.perTenant() ? principal + "-" + tenant : principal;
    }

    /** The application id of a service: its group, and what its internal topics and transactional ids begin with. */
    public String applicationId(Role role) {
        return topics.installation() + "-" + role.label();
    }
}
