package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revokes one token at a time. Both standards need the token itself: it comes sealed from the issuer's side of the inventory.
 * There is nothing to release: a revoked token stays revoked, and the client is not blocked.
 */
final class OAuth2Connector implements Connector {
    private static final String REVOKE = "revoke-token";

    private final String instance;
    private final OAuth2Config config;
    private final TokenEndpoint endpoint;

    OAuth2Connector(String instance, OAuth2Config config) {
        this.instance = instance;
        this.config = config;
        this.endpoint = new TokenEndpoint(config, Clock.systemUTC());
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "oauth2",
                Set.of(CredentialKind.OAUTH2_TOKEN),
                config.revocationEndpoint().toString());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return List.of(new StepPlan(
                REVOKE,
                Stage.END_ISSUED,
                new Reach.OneCredential(),
                "token " + request.credential().ref() + " is revoked"));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return List.of();
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown(); // nothing is restored, so nothing is remembered
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        if (!step.name().equals(REVOKE)) {
            return new StepOutcome.Unsupported("no step named " + step.name());
        }
        Optional<SecretValue> token = step.point().credential().secret();
        if (token.isEmpty()) {
            return new StepOutcome.Unsupported("the inventory holds no token, revocation needs it");
        }
        return Revocation.outcome(endpoint.post(config.revocationEndpoint(), token.get()));
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return step.point()
                .credential()
                .secret()
                .map(token -> endpoint.post(config.introspectionEndpoint(), token))
                .filter(a -> a instanceof Answer.Response r
                        && r.active().filter(active -> !active).isPresent())
                .map(a -> Evidence.statement("introspection said inactive before the step"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var credential = request.point().credential();
        return credential
                .secret()
                .map(token -> endpoint.post(config.introspectionEndpoint(), token))
                .map(answer -> Introspection.outcome(answer, credential, request.now()))
                .orElseGet(() -> Introspection.withoutToken(credential, request.now()));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Unsupported("no release step named " + step.name());
    }

    @Override
    public List<Permission> permissions() {
        return new OwnClient(config, endpoint).ask();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
