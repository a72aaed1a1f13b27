package io.cordon.connectors.github;

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
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suspends an installation of an app, {@code installation:ID}: none of its tokens is accepted and none is minted. Lifting the suspension could revive
 * tokens that have not expired, so a release waits until the last of them has.
 */
final class Installations implements CredentialHandling {
    static final String SUSPEND = "suspend";
    static final String ADMIT = "admit-new";
    /** How long a token of an installation lives. */
    static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    private static final Pattern PRINCIPAL = Pattern.compile("installation:([0-9]{1,18})");
    /** How far GitHub's clock and ours may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final GitHubConfig config;
    private final GitHub github;

    Installations(GitHubConfig config, GitHub github) {
        this.config = config;
        this.github = github;
    }

    /** The installation that a credential names. */
    static Optional<String> id(CredentialView credential) {
        Matcher matcher = PRINCIPAL.matcher(credential.principal());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return id(request.credential())
                .map(id -> List.of(
                        new StepPlan(SUSPEND, Stage.BLOCK_NEW, reach(), "installation " + id + " is suspended")))
                .orElse(List.of());
    }

    private Reach reach() {
        return config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean closedBefore = before.text().startsWith("suspended=true");
        return closedBefore
                ? List.of()
                : id(request.credential())
                        .map(id -> List.of(new StepPlan(
                                ADMIT, Stage.ADMIT_NEW, reach(), "installation " + id + " is no longer suspended")))
                        .orElse(List.of());
    }

    @Override
    public PreState capture(PointRequest request) {
        return suspended(request.credential())
                .map(is -> new PreState("suspended=" + is))
                .orElse(PreState.unknown());
    }

    private Optional<Boolean> suspended(CredentialView credential) {
        return config.app()
                .flatMap(app -> id(credential).map(id -> github.installation(app, id)))
                .flatMap(Installations::suspended);
    }

    private static Optional<Boolean> suspended(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response
                        && response.accepted()
                        && response.body().has("suspended_at")
                ? Optional.of(!response.body().path("suspended_at").isNull())
                : Optional.empty();
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return step.name().equals(SUSPEND)
                ? changed(step.point().credential(), "suspending the installation", to -> github.suspend(to.app, to.id))
                : new StepOutcome.Unsupported("no step named " + step.name());
    }

    private record Of(GitHubConfig.App app, String id) {}

    private StepOutcome changed(CredentialView credential, String what, Function<Of, HttpAnswer> call) {
        Optional<Of> of = config.app().flatMap(app -> id(credential).map(id -> new Of(app, id)));
        if (of.isEmpty()) {
            return new StepOutcome.Unsupported("no app is configured, or the principal is not installation:ID");
        }
        HttpAnswer answer = call.apply(of.get());
        return Limits.ofStep(answer, what, github.now())
                .orElseGet(() -> read(((HttpAnswer.Response) answer).status(), what));
    }

    private static StepOutcome read(int status, String what) {
        return switch (status) {
            case 204 -> new StepOutcome.Done(Evidence.acceptance(what + " accepted, 204"));
            case 404 -> new StepOutcome.AlreadyDone(Evidence.catalogue("the app has no such installation"));
            default -> new StepOutcome.Refused(what + " answered " + status);
        };
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return suspended(step.point().credential())
                .filter(is -> is)
                .map(is -> Evidence.catalogue("the installation was suspended before the step"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        CredentialView credential = request.point().credential();
        Optional<HttpAnswer> asked =
                config.app().flatMap(app -> id(credential).map(id -> github.installation(app, id)));
        return asked.map(answer -> read(answer, credential))
                .orElseGet(() ->
                        new ProbeOutcome.Unprovable("no app is configured, or the principal is not installation:ID"));
    }

    private ProbeOutcome read(HttpAnswer answer, CredentialView credential) {
        Optional<Boolean> suspended = suspended(answer);
        if (suspended.isPresent()) {
            return suspended.get()
                    ? confirmed(credential)
                    : new ProbeOutcome.AccessRemains(Evidence.catalogue("the installation is not suspended"));
        }
        String what = "looking the installation up";
        return Limits.ofProbe(answer, what, github.now())
                .orElseGet(() -> ((HttpAnswer.Response) answer).status() == 404
                        ? new ProbeOutcome.AccessEnded(Evidence.catalogue("the app has no such installation"))
                        : new ProbeOutcome.Undecided(what + " gave no verdict"));
    }

    /** A token in the inventory is tried as well: what the catalogue says must be what the door does. */
    private ProbeOutcome confirmed(CredentialView credential) {
        int status = credential
                .secret()
                .map(github::tryToken)
                .map(answer -> answer instanceof HttpAnswer.Response response ? response.status() : 0)
                .orElse(0);
        return switch (status) {
            case 200 -> new ProbeOutcome.AccessRemains(Evidence.attempt("suspended, yet its token was accepted"));
            case 401 -> new ProbeOutcome.AccessEnded(Evidence.attempt("suspended, and its token was refused, 401"));
            default -> new ProbeOutcome.AccessEnded(Evidence.catalogue("the installation is suspended"));
        };
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(ADMIT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        return step.before().known()
                ? admit(step.point().credential())
                : new StepOutcome.Refused("what the installation was before is unknown; a human must lift it");
    }

    private StepOutcome admit(CredentialView credential) {
        String what = "lifting the suspension";
        Optional<HttpAnswer> asked =
                config.app().flatMap(app -> id(credential).map(id -> github.installation(app, id)));
        Optional<Instant> since = asked.flatMap(Installations::since);
        if (since.isPresent()) {
            Instant safe = since.get().plus(LONGEST_TOKEN).plus(SKEW);
            return github.now().isBefore(safe)
                    ? new StepOutcome.Refused("tokens of before may live until " + safe + ": lifting would revive them")
                    : changed(credential, what, to -> github.admit(to.app, to.id));
        }
        if (asked.flatMap(Installations::suspended).filter(is -> !is).isPresent()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the installation was not suspended"));
        }
        return asked.flatMap(answer -> Limits.ofStep(answer, what, github.now()))
                .orElseGet(() -> new StepOutcome.Refused("since when it is suspended cannot be read"));
    }

    private static Optional<Instant> since(HttpAnswer answer) {
        if (!suspended(answer).orElse(false)) {
            return Optional.empty();
        }
        try {
            var since =
                    ((HttpAnswer.Response) answer).body().path("suspended_at").asText("");
            return Optional.of(Instant.parse(since));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // unreadable: it stays suspended
        }
    }
}
