package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialHandling;
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
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * A token of a user's session. Only the client that a token was issued to may revoke it, so the session goes: all of its tokens are inactive
 * from then on, and its refresh tokens buy nothing. A service account's token names no session; its client has to be contained.
 */
final class SessionToken implements CredentialHandling {
    private static final String END = "end-session";

    /** One was enough in a quarter of the cases while three clients asked about the token without a pause, two in nearly all others. */
    private static final int MOST_DELETIONS = 5;

    private final Keycloak keycloak;

    SessionToken(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return List.of(new StepPlan(
                END,
                Stage.END_SESSIONS,
                new Reach.OneSession(),
                "the login session of token " + request.credential().ref() + " ends"));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return List.of(); // a new login was never blocked
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown(); // nothing is restored, so nothing is remembered
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        if (!step.name().equals(END)) {
            return new StepOutcome.Unsupported("no step named " + step.name());
        }
        Optional<SecretValue> token = step.point().credential().secret();
        if (token.isEmpty()) {
            return new StepOutcome.Unsupported("the inventory holds no token, so its session is not known");
        }
        return TokenClaims.session(token.get())
                .map(session -> endForGood(session, token.get()))
                .orElseGet(() -> withoutSession(token.get()));
    }

    /**
     * Whoever uses the token at this moment may bring the session back: an introspection that misses the server's cache loads it from the database and
     * caches it anew although it has been deleted (Keycloak issue 51127, seen with 26.7.3). So it is deleted until the server says that the token is dead.
     */
    private StepOutcome endForGood(String session, SecretValue token) {
        StepOutcome first = end(session);
        StepOutcome outcome = first;
        for (int deletions = 1; accepted(outcome) && livesOn(token); deletions++) {
            if (deletions == MOST_DELETIONS) {
                return new StepOutcome.Retryable(
                        "the session was deleted " + deletions + " times, and its token is still active",
                        Optional.empty());
            }
            outcome = end(session);
        }
        return accepted(outcome) ? first : outcome;
    }

    private static boolean accepted(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Done || outcome instanceof StepOutcome.AlreadyDone;
    }

    /** No answer is no reason to go on: the probe asks again. */
    private boolean livesOn(SecretValue token) {
        return keycloak.introspect(token) instanceof HttpAnswer.Response response
                && response.body().path("active").asBoolean(false);
    }

    private StepOutcome end(String session) {
        HttpAnswer answer = keycloak.delete("/sessions/" + HttpCall.segment(session));
        return Trouble.ofStep(answer, "ending a session (role manage-users)").orElseGet(() -> {
            int status = ((HttpAnswer.Response) answer).status();
            return switch (status) {
                case 204 -> new StepOutcome.Done(Evidence.acceptance("session ended, 204"));
                case 404 -> new StepOutcome.AlreadyDone(Evidence.statement("the realm has no such session"));
                default -> new StepOutcome.Refused("ending a session answered " + status);
            };
        });
    }

    /** Nothing to end is good news only if the token is dead. */
    private StepOutcome withoutSession(SecretValue token) {
        HttpAnswer answer = keycloak.introspect(token);
        return Trouble.ofStep(answer, "introspection")
                .orElseGet(() -> inactive(answer) && keycloak.knows(token)
                        ? new StepOutcome.AlreadyDone(Evidence.statement("introspection says inactive"))
                        : new StepOutcome.Unsupported(
                                "the token belongs to no session: contain its client, as client:NAME"));
    }

    private static boolean inactive(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response
                && response.body().path("active").isBoolean()
                && !response.body().path("active").booleanValue();
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return step.point()
                .credential()
                .secret()
                .filter(keycloak::knows)
                .map(keycloak::introspect)
                .filter(SessionToken::inactive)
                .map(answer -> Evidence.statement("introspection said inactive before the step"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var credential = request.point().credential();
        return credential
                .secret()
                .map(token -> Introspection.of(keycloak, token, credential, request.now()))
                .orElseGet(() -> new ProbeOutcome.Unprovable("the inventory holds no token, introspection needs it"));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Unsupported("no release step named " + step.name());
    }
}
