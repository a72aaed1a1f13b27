package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What a connector is.
 *
 * @param instance name that credentials refer to, such as {@code postgresql:orders}
 * @param type product, such as {@code postgresql}
 * @param kinds credentials that it can end
 * @param target enforcement point for people to read, without secrets
 */
public record ConnectorDescription(String instance, String type, Set<CredentialKind> kinds, String target) {
    public ConnectorDescription {
        requireNonNull(instance, "instance");
        requireNonNull(type, "type");
        kinds = Set.copyOf(kinds);
        requireNonNull(target, "target");
    }
}
