package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Agents with a client of their own at the real server; the inventory holds a token of theirs. */
final class ClientTarget implements Target {
    private final Connector connector;

    ClientTarget() {
        this("cordon-containment", Realm.OWN_SECRET);
    }

    /** Seen by another client of the realm than the connector's proper one. */
    ClientTarget(String client, String secret) {
        this.connector = Realm.connector(client, secret, true);
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        String name = Realm.newClient();
        return view(name, Realm.tokenOfClient(name));
    }

    static CredentialView view(String client, SecretValue secret) {
        return new CredentialView(
                "account-" + client,
                CredentialKind.PRINCIPAL,
                "keycloak",
                "client:" + client,
                Validation.INTROSPECTION,
                Optional.of(Instant.now().plusSeconds(300)),
                Optional.of(secret));
    }

    @Override
    public CredentialView neverIssued() {
        return view("nobody", SecretValue.of("secret-of-nobody"));
    }

    @Override
    public boolean admits(CredentialView credential) {
        return Realm.isActive(credential.secret().orElseThrow())
                || Realm.logsIn(credential.principal().substring("client:".length()));
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(Realm.OWN_SECRET);
    }

    @Override
    public void close() {
        connector.close();
    }
}
