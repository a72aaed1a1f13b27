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

/** Agents that work under a user's login at the real server: their token, or the user himself, is to be contained. */
final class UserTarget implements Target {
    private final Connector connector = Realm.connector("cordon-containment", Realm.OWN_SECRET, true);
    private final CredentialKind kind;

    UserTarget(CredentialKind kind) {
        this.kind = kind;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        String name = Realm.newUser();
        return view(name, Realm.tokenOfUser(name));
    }

    private CredentialView view(String user, SecretValue token) {
        return view(user, kind, token);
    }

    /** A user's login, of which a token is known. */
    static CredentialView login(String user, SecretValue token) {
        return view(user, CredentialKind.OAUTH2_TOKEN, token);
    }

    private static CredentialView view(String user, CredentialKind kind, SecretValue token) {
        return new CredentialView(
                "login-" + user,
                kind,
                "keycloak",
                "user:" + user,
                Validation.INTROSPECTION,
                Optional.of(Instant.now().plusSeconds(300)),
                Optional.of(token));
    }

    @Override
    public CredentialView neverIssued() {
        return view("nobody", SecretValue.of("e30.eyJzaWQiOiJuZXZlci13YXMifQ.e30"));
    }

    @Override
    public boolean admits(CredentialView credential) {
        return Realm.isActive(credential.secret().orElseThrow());
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
