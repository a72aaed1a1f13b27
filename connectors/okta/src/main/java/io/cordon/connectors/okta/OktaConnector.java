package io.cordon.connectors.okta;

import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.CredentialHandling;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.DividedConnector;
import io.cordon.connectors.api.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Contains at Okta: a user ({@link Users}), a service app ({@link Apps}) or the tokens of one client for a user ({@link ClientTokens}). */
final class OktaConnector extends DividedConnector {
    private final String instance;
    private final OktaConfig config;
    private final Okta okta;
    private final CredentialHandling clientTokens;
    private final CredentialHandling users;
    private final CredentialHandling apps;

    OktaConnector(String instance, OktaConfig config, Clock clock) {
        this.instance = instance;
        this.config = config;
        this.okta = new Okta(config, clock);
        this.clientTokens = new ClientTokens(config, okta);
        this.users = new Users(config, okta);
        this.apps = new Apps(config, okta, clock);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "okta",
                Set.of(CredentialKind.OAUTH2_TOKEN, CredentialKind.PRINCIPAL),
                config.organization().toString());
    }

    @Override
    protected CredentialHandling handling(CredentialView credential) {
        if (credential.kind() != CredentialKind.PRINCIPAL) {
            return clientTokens;
        }
        return Apps.names(credential) ? apps : users;
    }

    @Override
    public List<Permission> permissions() {
        return new OwnRoles(okta).ask();
    }

    @Override
    public void close() {
        okta.close();
    }
}
