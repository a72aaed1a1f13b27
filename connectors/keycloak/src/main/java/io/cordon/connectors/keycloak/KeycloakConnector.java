package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.CredentialHandling;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.DividedConnector;
import io.cordon.connectors.api.Permission;
import java.util.List;
import java.util.Set;

/**
 * Contains at one realm. A token ends with its session ({@link SessionToken}); an account, {@code client:NAME} or {@code user:NAME}, is disabled
 * and what it was issued is voided ({@link Accounts}).
 */
final class KeycloakConnector extends DividedConnector {
    private final String instance;
    private final KeycloakConfig config;
    private final Keycloak keycloak;
    private final CredentialHandling sessions;
    private final CredentialHandling accounts;

    KeycloakConnector(String instance, KeycloakConfig config) {
        this.instance = instance;
        this.config = config;
        this.keycloak = new Keycloak(config);
        this.sessions = new SessionToken(keycloak);
        this.accounts = new Accounts(config, keycloak);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "keycloak",
                Set.of(CredentialKind.OAUTH2_TOKEN, CredentialKind.PRINCIPAL),
                config.server() + " realm " + config.realm());
    }

    @Override
    protected CredentialHandling handling(CredentialView credential) {
        return credential.kind() == CredentialKind.PRINCIPAL ? accounts : sessions;
    }

    @Override
    public List<Permission> permissions() {
        return new OwnRoles(keycloak.own()).ask();
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
