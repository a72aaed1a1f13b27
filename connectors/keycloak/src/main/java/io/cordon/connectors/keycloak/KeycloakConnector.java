package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Contains at one realm. A token ends with its session ({@link SessionToken}); an account, {@code client:NAME} or {@code user:NAME}, is disabled
 * and what it was issued is voided ({@link Accounts}).
 */
final class KeycloakConnector implements Connector {
    private final String instance;
    private final KeycloakConfig config;
    private final Keycloak keycloak;
    private final Part sessions;
    private final Part accounts;

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

    private Part of(CredentialView credential) {
        return credential.kind() == CredentialKind.PRINCIPAL ? accounts : sessions;
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return of(request.credential()).plan(request);
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return of(request.credential()).planRelease(request, before);
    }

    @Override
    public PreState capture(PointRequest request) {
        return of(request.credential()).capture(request);
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return of(step.point().credential()).contain(step);
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return of(step.point().credential()).effectOf(step);
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return of(request.point().credential()).probe(request);
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return of(step.point().credential()).release(step);
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
