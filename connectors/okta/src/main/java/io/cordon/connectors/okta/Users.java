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
import io.cordon.connectors.http.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suspends a user, {@code user:ID}, and clears what the user was issued. */
final class Users implements CredentialHandling {
    static final String SUSPEND = "suspend";
    static final String CLEAR = "clear-sessions";
    static final String ADMIT = "admit-new";

    private static final Pattern PRINCIPAL = Pattern.compile("user:([A-Za-z0-9]{1,64})");
    private static final Set<String> CLOSED = Set.of("SUSPENDED", "DEPROVISIONED");
    private static final String LOOKING = "looking the user up";

    private final OktaConfig config;
    private final Okta okta;

    Users(OktaConfig config, Okta okta) {
        this.config = config;
        this.okta = okta;
    }

    private static Optional<String> id(CredentialView credential) {
        Matcher matcher = PRINCIPAL.matcher(credential.principal());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return id(request.credential())
                .map(id -> List.of(
                        new StepPlan(SUSPEND, Stage.BLOCK_NEW, reach(), "user " + id + " is suspended"),
                        new StepPlan(CLEAR, Stage.END_SESSIONS, reach(), "sessions and tokens of user " + id + " end")))
                .orElse(List.of());
    }

    private Reach reach() {
        return config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean closedBefore = before.known() && !before.text().equals("status=ACTIVE");
        return closedBefore
                ? List.of()
                : id(request.credential())
                        .map(id -> List.of(
                                new StepPlan(ADMIT, Stage.ADMIT_NEW, reach(), "user " + id + " may log in again")))
                        .orElse(List.of());
    }

    @Override
    public PreState capture(PointRequest request) {
        return status(request.credential())
                .map(status -> new PreState("status=" + status))
                .orElse(PreState.unknown());
    }

    private Optional<String> status(CredentialView credential) {
        return id(credential).map(okta::user).flatMap(Answers::status);
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        CredentialView credential = step.point().credential();
        return switch (step.name()) {
            case SUSPEND -> withStatus(credential, this::suspend);
            case CLEAR -> id(credential).map(this::clear).orElseGet(Users::unnamed);
            default -> new StepOutcome.Unsupported("no step named " + step.name());
        };
    }

    private static StepOutcome unnamed() {
        return new StepOutcome.Unsupported("the principal is not user:ID");
    }

    private StepOutcome withStatus(CredentialView credential, BiFunction<String, String, StepOutcome> action) {
        Optional<String> id = id(credential);
        if (id.isEmpty()) {
            return unnamed();
        }
        return Answers.byStatus(okta.user(id.get()), "user", status -> action.apply(id.get(), status));
    }

    /** Okta suspends whoever is active and answers an error to everything else, a repeat included. */
    private StepOutcome suspend(String id, String status) {
        if (CLOSED.contains(status)) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the user was " + status));
        }
        return status.equals("ACTIVE")
                ? Answers.accepted(okta.suspend(id), 200, "suspending the user")
                : new StepOutcome.Refused("the user is " + status + ", Okta suspends active users only");
    }

    private StepOutcome clear(String id) {
        HttpAnswer answer = okta.clearSessions(id);
        return Answers.absent(answer)
                ? new StepOutcome.AlreadyDone(Evidence.catalogue("Okta has no such user"))
                : Answers.accepted(answer, 204, "clearing sessions and tokens");
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        // The end of sessions cannot be told from there having been none: it is repeated.
        return step.name().equals(SUSPEND)
                ? status(step.point().credential())
                        .filter(CLOSED::contains)
                        .map(status -> Evidence.catalogue("the user was " + status + " before the step"))
                : Optional.empty();
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        Optional<HttpAnswer> asked = id(request.point().credential()).map(okta::user);
        return asked.map(answer -> read(answer, request))
                .orElseGet(() -> new ProbeOutcome.Unprovable("the principal is not user:ID"));
    }

    private ProbeOutcome read(HttpAnswer answer, ProbeRequest request) {
        String status = Answers.absent(answer)
                ? "DEPROVISIONED"
                : Answers.status(answer).orElse("");
        if (CLOSED.contains(status)) {
            return TokenProbe.of(okta, request)
                    .orElseGet(() -> TokenProbe.ended(Evidence.catalogue("the user is suspended or gone"), request));
        }
        return status.isEmpty()
                ? Trouble.ofProbe(answer, LOOKING)
                        .orElseGet(() -> new ProbeOutcome.Undecided(LOOKING + " gave no status"))
                : new ProbeOutcome.AccessRemains(Evidence.catalogue("the user is " + status));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(ADMIT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        return step.before().known()
                ? withStatus(step.point().credential(), this::admit)
                : new StepOutcome.Refused("what the user was before is unknown; a human must unsuspend");
    }

    /** Clears once more first: what was issued before the suspension must not come back with the user. */
    private StepOutcome admit(String id, String status) {
        if (!status.equals("SUSPENDED")) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the user is " + status));
        }
        StepOutcome cleared = clear(id);
        return cleared instanceof StepOutcome.Done
                ? Answers.accepted(okta.unsuspend(id), 200, "unsuspending the user")
                : cleared;
    }
}
