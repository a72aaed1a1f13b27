package io.cordon.connectors.github;

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

/** Contains at GitHub: a token ({@link Tokens}) or a whole installation of an app ({@link Installations}). */
final class GitHubConnector implements Connector {
    private final String instance;
    private final GitHubConfig config;
    private final GitHub github;
    private final Part tokens;
    private final Part installations;

    GitHubConnector(String instance, GitHubConfig config, Clock clock) {
        this.instance = instance;
        this.config = config;
        this.github = new GitHub(config, clock);
        this.tokens = new Tokens(config, github);
        this.installations = new Installations(config, github);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "github",
                Set.of(CredentialKind.OAUTH2_TOKEN, CredentialKind.API_KEY, CredentialKind.PRINCIPAL),
                config.api().toString());
    }

    private Part of(CredentialView credential) {
        return credential.kind() == CredentialKind.PRINCIPAL ? installations : tokens;
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
        return new OwnAuthority(config, github).ask();
    }

    @Override
    public void close() {
        github.close();
    }
}
