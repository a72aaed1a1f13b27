package io.cordon.connectors.kafka;

import io.cordon.connectors.api.CredentialView;
import java.util.Optional;

/**
 * A principal of the cluster.
 *
 * @param user its name, without the type {@code User}, the only one that Kafka itself knows
 */
record Principal(String user) {
    private static final String TYPE = "User:";
    private static final String EVERYBODY = "*";

    /** The principal of a credential, which the inventory names with its type or without. */
    static Principal of(CredentialView credential) {
        var name = credential.principal();
        return new Principal(name.startsWith(TYPE) ? name.substring(TYPE.length()) : name);
    }

    /** As ACLs name it. */
    String inAcls() {
        return TYPE + user;
    }

    /** Why this connector must not touch it; empty if it may. */
    Optional<String> untouchable(KafkaConfig config) {
        if (user.isBlank() || user.equals(EVERYBODY)) {
            return Optional.of("'" + user + "' is not one principal");
        }
        if (user.equals(config.user())) {
            return Optional.of("it is the connector's own principal");
        }
        if (config.protectedPrincipals().contains(user)
                || config.protectedPrincipals().contains(inAcls())) {
            return Optional.of(inAcls() + " is protected");
        }
        return config.principalPattern().matcher(user).matches()
                ? Optional.empty()
                : Optional.of(inAcls() + " is outside principalPattern");
    }
}
