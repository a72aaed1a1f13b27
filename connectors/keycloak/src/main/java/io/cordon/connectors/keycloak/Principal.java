package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.CredentialView;
import java.util.Optional;
import java.util.Set;

/** An account as the inventory names it: {@code client:billing-agent} or {@code user:billing@acme.example}. */
sealed interface Principal {
    /** Clients that the realm itself needs. */
    Set<String> BUILT_IN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    String name();

    Looked<Account> find(Keycloak keycloak);

    /** A service's own account; what it may do goes with it. */
    record Client(String name) implements Principal {
        @Override
        public Looked<Account> find(Keycloak keycloak) {
            return Account.client(keycloak, name);
        }
    }

    /** A user's account. */
    record User(String name) implements Principal {
        @Override
        public Looked<Account> find(Keycloak keycloak) {
            return Account.user(keycloak, name);
        }
    }

    /** The account that a credential is of; empty if the inventory names it otherwise. */
    static Optional<Principal> of(CredentialView credential) {
        String text = credential.principal();
        if (text.startsWith("client:") && text.length() > 7) {
            return Optional.of(new Client(text.substring(7)));
        }
        if (text.startsWith("user:") && text.length() > 5) {
            return Optional.of(new User(text.substring(5)));
        }
        return Optional.empty();
    }
}
