package io.cordon.connectors.okta;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialHandling;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import io.cordon.connectors.http.HttpAnswer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the refresh tokens that one client holds for a user, {@code user:ID client:ID}, and the access tokens that came of them. An access token that
 * came without a refresh token is not ended by it, which only the probe shows.
 */
final class ClientTokens implements CredentialHandling {
    static final String REVOKE = "revoke-client-tokens";
    private static final Pattern PRINCIPAL = Pattern.compile("user:([A-Za-z0-9]{1,64}) client:([A-Za-z0-9]{1,64})");

    private final OktaConfig config;
    private final Okta okta;

    ClientTokens(OktaConfig config, Okta okta) {
        this.config = config;
        this.okta = okta;
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        Reach reach = config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
        return principal(request.credential())
                .map(p -> List.of(new StepPlan(
                        REVOKE,
                        Stage.END_SESSIONS,
                        reach,
                        "all tokens of client " + p.group(2) + " for user " + p.group(1) + " are revoked")))
                .orElse(List.of());
    }

    private static Optional<Matcher> principal(CredentialView credential) {
        return Optional.of(PRINCIPAL.matcher(credential.principal())).filter(Matcher::matches);
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
        Optional<Matcher> principal = principal(step.point().credential());
        if (principal.isEmpty() || !step.name().equals(REVOKE)) {
            return new StepOutcome.Unsupported("no such step, or the principal is not user:ID client:ID");
        }
        String what = "revoking the client's tokens";
        HttpAnswer answer = okta.revokeClientTokens(
                principal.get().group(1), principal.get().group(2));
        int status = answer instanceof HttpAnswer.Response response ? response.status() : 0;
        return switch (status) {
            case 204 -> new StepOutcome.Done(Evidence.acceptance(what + " accepted, 204"));
            case 404 -> new StepOutcome.AlreadyDone(Evidence.catalogue("Okta has no such user or client"));
            default -> Limits.ofStep(answer, what);
        };
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return step.point()
                .credential()
                .secret()
                .flatMap(okta::introspect)
                .filter(answer -> answer instanceof HttpAnswer.Response response
                        && response.accepted()
                        && response.body().path("active").isBoolean()
                        && !response.body().path("active").asBoolean())
                .map(answer -> Evidence.statement("introspection said inactive before the step"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return TokenProbe.of(okta, request)
                .orElseGet(
                        () -> new ProbeOutcome.Unprovable("no token in the inventory, or no introspection configured"));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Unsupported("no release step named " + step.name());
    }
}
