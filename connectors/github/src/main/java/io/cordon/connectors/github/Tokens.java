package io.cordon.connectors.github;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialHandling;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
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
import io.cordon.connectors.http.HttpAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Ends one token, in one of three ways: an installation's token ends itself, the owner of an app ends a user's token of it, and a personal token is
 * reported as leaked. None of them can be undone, so there is no release.
 */
final class Tokens implements CredentialHandling {
    static final String REVOKE = "revoke-token";
    static final String REPORT = "report-leaked";
    static final String END_GRANT = "end-grant";

    private final GitHubConfig config;
    private final GitHub github;

    Tokens(GitHubConfig config, GitHub github) {
        this.config = config;
        this.github = github;
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        CredentialView credential = request.credential();
        String ref = credential.ref();
        Reach one = new Reach.OneCredential();
        if (credential.kind() == CredentialKind.API_KEY) {
            return List.of(new StepPlan(
                    REPORT, Stage.END_ISSUED, one, "token " + ref + " is reported to GitHub as leaked, for good"));
        }
        return ofInstallation(credential) || !config.wholeGrant()
                ? List.of(new StepPlan(REVOKE, Stage.END_ISSUED, one, "token " + ref + " is revoked"))
                : List.of(new StepPlan(
                        END_GRANT,
                        Stage.END_SESSIONS,
                        new Reach.SharedClient(config.sharers()),
                        "the grant behind token " + ref + " ends, with all tokens of its user at this app"));
    }

    private static boolean ofInstallation(CredentialView credential) {
        return Installations.id(credential).isPresent();
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
        Optional<SecretValue> token = step.point().credential().secret();
        if (token.isEmpty()) {
            return new StepOutcome.Unsupported("the inventory holds no token, GitHub ends a token only by itself");
        }
        return switch (step.name()) {
            case REPORT -> report(token.get());
            case REVOKE ->
                ofInstallation(step.point().credential())
                        ? endItself(token.get())
                        : asOwner(step.point().credential(), token.get(), false);
            case END_GRANT -> asOwner(step.point().credential(), token.get(), true);
            default -> new StepOutcome.Unsupported("no step named " + step.name());
        };
    }

    private StepOutcome endItself(SecretValue token) {
        HttpAnswer answer = github.endInstallationToken(token);
        // Here a 401 is the agent's, not the connector's: the token is refused already.
        return status(answer) == 401
                ? new StepOutcome.AlreadyDone(Evidence.attempt("the token was refused, 401"))
                : read(answer, "revocation by the token itself", 204);
    }

    private StepOutcome asOwner(CredentialView credential, SecretValue token, boolean grant) {
        Optional<GitHubConfig.Client> client =
                config.client().filter(c -> credential.principal().equals("app:" + c.id()));
        if (client.isEmpty()) {
            return new StepOutcome.Unsupported("the principal is not the app whose client is configured");
        }
        HttpAnswer answer = github.endAppToken(client.get(), token, grant);
        // No such token of this app: ended before, or never one of its own. The probe tells the two apart.
        return status(answer) == 404 || status(answer) == 422
                ? new StepOutcome.AlreadyDone(Evidence.acceptance("the app has no such token, " + status(answer)))
                : read(answer, "revocation by the app", 204);
    }

    private StepOutcome report(SecretValue token) {
        // 202: GitHub does it later and tells nobody here; only the probe counts.
        return read(github.reportLeaked(token), "the report of a leaked token", 202);
    }

    private StepOutcome read(HttpAnswer answer, String what, int expected) {
        return Limits.ofStep(answer, what, github.now()).orElseGet(() -> {
            int status = status(answer);
            return status == expected
                    ? new StepOutcome.Done(Evidence.acceptance(what + " accepted, " + status))
                    : new StepOutcome.Refused(what + " answered " + status);
        });
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return step.point()
                .credential()
                .secret()
                .map(github::tryToken)
                .filter(answer -> status(answer) == 401)
                .map(answer -> Evidence.attempt("the token was refused before the step, 401"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        CredentialView credential = request.point().credential();
        if (credential.secret().isPresent()) {
            return tried(github.tryToken(credential.secret().get()));
        }
        return credential.expiresAt().filter(end -> !end.isAfter(request.now())).isPresent()
                ? new ProbeOutcome.AccessEnded(Evidence.onRecord("expired according to the inventory"))
                : new ProbeOutcome.Unprovable("the inventory holds no token to try");
    }

    /** Only a 401 is an end. After several of them GitHub answers 403 to everybody for a while, good tokens included. */
    private ProbeOutcome tried(HttpAnswer answer) {
        return switch (status(answer)) {
            case 200 -> new ProbeOutcome.AccessRemains(Evidence.attempt("the token was accepted"));
            case 401 -> new ProbeOutcome.AccessEnded(Evidence.attempt("the token was refused, 401"));
            default ->
                Limits.ofProbe(answer, "a call with the token", github.now())
                        .orElseGet(
                                () -> new ProbeOutcome.Undecided("a call with the token answered " + status(answer)));
        };
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Unsupported("no release step named " + step.name());
    }

    private static int status(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response ? response.status() : 0;
    }
}
