package io.cordon.connectors.okta;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contains at Okta: a user ({@link Users}), a service app ({@link Apps}) or the tokens of one client for a user ({@link ClientTokens}). */
final class OktaConnector implements Connector {
    private final String instance;
    private final OktaConfig config;
    private final Okta okta;
    private final Part clientTokens;
    private final Part users;
    private final Part apps;

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

    private Part of(CredentialView credential) {
        if (credential.kind() != CredentialKind.PRINCIPAL) {
            return clientTokens;
        }
        return Apps.names(credential) ? apps : users;
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
        return new OwnRoles(okta).ask();
    }

    @Override
    public void close() {
        okta.close();
    }
}
