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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deactivates the service app, {@code app:ID}, as which an agent gets its tokens. Okta names no way to void what the app was issued before, so a release waits
 * until that has expired.
 */
final class Apps implements CredentialHandling {
    static final String DEACTIVATE = "deactivate";
    static final String ACTIVATE = "activate";

    private static final Pattern PRINCIPAL = Pattern.compile("app:([A-Za-z0-9]{1,64})");
    private static final String ACTIVE = "ACTIVE";
    private static final String LOOKING = "looking the app up";

    private final OktaConfig config;
    private final Okta okta;
    private final Clock clock;

    Apps(OktaConfig config, Okta okta, Clock clock) {
        this.config = config;
        this.okta = okta;
        this.clock = clock;
    }

    static boolean names(CredentialView credential) {
        return PRINCIPAL.matcher(credential.principal()).matches();
    }

    private static String id(CredentialView credential) {
        Matcher matcher = PRINCIPAL.matcher(credential.principal());
        return matcher.matches() ? matcher.group(1) : "";
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        String id = id(request.credential());
        return List.of(new StepPlan(DEACTIVATE, Stage.BLOCK_NEW, reach(), "app " + id + " is deactivated"));
    }

    private Reach reach() {
        return config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean closedBefore = before.known() && !before.text().equals("status=" + ACTIVE);
        String id = id(request.credential());
        return closedBefore
                ? List.of()
                : List.of(new StepPlan(ACTIVATE, Stage.ADMIT_NEW, reach(), "app " + id + " may get tokens again"));
    }

    @Override
    public PreState capture(PointRequest request) {
        return Answers.status(okta.app(id(request.credential())))
                .map(status -> new PreState("status=" + status))
                .orElse(PreState.unknown());
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        if (!step.name().equals(DEACTIVATE)) {
            return new StepOutcome.Unsupported("no step named " + step.name());
        }
        String id = id(step.point().credential());
        return Answers.byStatus(
                okta.app(id),
                "app",
                status -> status.equals(ACTIVE)
                        ? Answers.accepted(okta.deactivateApp(id), 200, "deactivating the app")
                        : new StepOutcome.AlreadyDone(Evidence.catalogue("the app was " + status)));
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return Answers.status(okta.app(id(step.point().credential())))
                .filter(status -> !status.equals(ACTIVE))
                .map(status -> Evidence.catalogue("the app was " + status + " before the step"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        HttpAnswer answer = okta.app(id(request.point().credential()));
        String status =
                Answers.absent(answer) ? "DELETED" : Answers.status(answer).orElse("");
        if (status.isEmpty()) {
            return Trouble.ofProbe(answer, LOOKING)
                    .orElseGet(() -> new ProbeOutcome.Undecided(LOOKING + " gave no status"));
        }
        return status.equals(ACTIVE)
                ? new ProbeOutcome.AccessRemains(Evidence.catalogue("the app is " + status))
                : TokenProbe.of(okta, request)
                        .orElseGet(() -> TokenProbe.ended(Evidence.catalogue("the app is " + status), request));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(ACTIVATE)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        if (!step.before().known()) {
            return new StepOutcome.Refused("what the app was before is unknown; a human must activate it");
        }
        CredentialView credential = step.point().credential();
        return Answers.byStatus(
                okta.app(id(credential)),
                "app",
                status -> status.equals(ACTIVE)
                        ? new StepOutcome.AlreadyDone(Evidence.catalogue("the app is active"))
                        : activate(credential));
    }

    private StepOutcome activate(CredentialView credential) {
        return revival(credential)
                .<StepOutcome>map(StepOutcome.Refused::new)
                .orElseGet(() -> Answers.accepted(okta.activateApp(id(credential)), 200, "activating the app"));
    }

    /** What would live again with the app. */
    private Optional<String> revival(CredentialView credential) {
        if (credential.secret().isEmpty()) {
            return Optional.empty();
        }
        Instant end = credential.expiresAt().orElse(Instant.MAX);
        return end.isAfter(clock.instant())
                ? Optional.of("a token of before would live again with the app"
                        + credential.expiresAt().map(at -> " until " + at).orElse(", and its expiry is unknown"))
                : Optional.empty();
    }
}
