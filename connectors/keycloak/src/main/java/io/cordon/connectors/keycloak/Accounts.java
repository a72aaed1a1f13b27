package io.cordon.connectors.keycloak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Contains an account. Disabling alone would be undone by enabling: every token that has not expired would live again. So what was issued is
 * voided as well, by a not-before of the client or by the end of the user's sessions, and the release finds that done or refuses.
 */
final class Accounts implements CredentialHandling {
    static final String DISABLE = "disable";
    static final String END_SESSIONS = "end-sessions";
    static final String VOID = "void-issued";
    static final String ROTATE = "rotate-secret";
    static final String ADMIT = "admit-new";

    private final KeycloakConfig config;
    private final Keycloak keycloak;
    private final ClientSecrets secrets;
    private final AccountProbe probe;

    Accounts(KeycloakConfig config, Keycloak keycloak) {
        this.config = config;
        this.keycloak = keycloak;
        this.secrets = new ClientSecrets(keycloak);
        this.probe = new AccountProbe(keycloak);
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return Principal.of(request.credential()).map(this::steps).orElse(List.of());
    }

    private List<StepPlan> steps(Principal principal) {
        var steps = new ArrayList<StepPlan>();
        String name = principal.name();
        switch (principal) {
            case Principal.Client client -> {
                steps.add(new StepPlan(DISABLE, Stage.BLOCK_NEW, reach(), "client " + name + " is disabled"));
                steps.add(new StepPlan(
                        VOID, Stage.END_ISSUED, reach(), "what client " + name + " was issued before now is void"));
                if (config.rotateSecret()) {
                    steps.add(new StepPlan(
                            ROTATE, Stage.ROTATE, reach(), "client " + name + " gets a secret that nobody knows"));
                }
            }
            case Principal.User user -> {
                steps.add(new StepPlan(DISABLE, Stage.BLOCK_NEW, reach(), "user " + name + " is disabled"));
                steps.add(new StepPlan(
                        END_SESSIONS, Stage.END_SESSIONS, reach(), "all sessions of user " + name + " end"));
            }
        }
        return steps;
    }

    private Reach reach() {
        return config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean closedBefore =
                Before.of(before).filter(state -> !state.enabled()).isPresent();
        return closedBefore
                ? List.of()
                : Principal.of(request.credential())
                        .map(principal -> List.of(
                                new StepPlan(ADMIT, Stage.ADMIT_NEW, reach(), principal.name() + " may log in again")))
                        .orElse(List.of());
    }

    @Override
    public PreState capture(PointRequest request) {
        return Principal.of(request.credential())
                .flatMap(principal -> captured(principal, principal.find(keycloak)))
                .map(Before::toPreState)
                .orElse(PreState.unknown());
    }

    private Optional<Before> captured(Principal principal, Looked<Account> looked) {
        if (!(looked instanceof Looked.Found<Account> found)) {
            return Optional.empty(); // a containment does not wait for it
        }
        Account account = found.value();
        String secret = principal instanceof Principal.Client ? secrets.digest(account) : "";
        return Optional.of(new Before(account.enabled(), account.notBefore(), secret));
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return on(step.point().credential(), found -> switch (step.name()) {
            case DISABLE -> disable(found.value());
            case END_SESSIONS -> endSessions(found.value());
            case VOID -> voidIssued(found);
            case ROTATE -> secrets.rotate(found.value(), Before.of(step.before()));
            default -> new StepOutcome.Unsupported("no step named " + step.name());
        });
    }

    private StepOutcome on(CredentialView credential, Function<Looked.Found<Account>, StepOutcome> action) {
        Optional<Principal> principal = Principal.of(credential);
        if (principal.isEmpty()) {
            return new StepOutcome.Unsupported("the principal is neither client:NAME nor user:NAME");
        }
        if (needed(principal.get())) {
            return new StepOutcome.Refused(
                    "client " + principal.get().name() + " is the connector's own or one that the realm needs");
        }
        return switch (principal.get().find(keycloak)) {
            case Looked.Found<Account> found -> action.apply(found);
            case Looked.Absent<Account> absent ->
                new StepOutcome.AlreadyDone(Evidence.catalogue("the realm has no such account"));
            case Looked.Unclear<Account> unclear -> unclear(unclear.answer(), "looking the account up (roles view-*)");
        };
    }

    private boolean needed(Principal principal) {
        return principal instanceof Principal.Client client
                && (client.name().equals(config.clientId()) || Principal.BUILT_IN.contains(client.name()));
    }

    private StepOutcome disable(Account account) {
        if (!account.enabled()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the account was disabled"));
        }
        return accepted(enable(account, false), "disabling the account (role manage-clients or manage-users)");
    }

    private HttpAnswer enable(Account account, boolean enabled) {
        return keycloak.put(
                account.path(), JsonNodeFactory.instance.objectNode().put("enabled", enabled));
    }

    private StepOutcome endSessions(Account account) {
        return accepted(keycloak.post(account.path() + "/logout"), "ending the user's sessions (role manage-users)");
    }

    /** Not-before counts whole seconds and spares those of its own: the next second is the first that is safe. */
    private StepOutcome voidIssued(Looked.Found<Account> found) {
        long second = Keycloak.serverTime(found.answer()).getEpochSecond() + 1;
        Account account = found.value();
        if (account.notBefore() >= second) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("not-before is " + account.notBefore()));
        }
        StepOutcome done = accepted(
                keycloak.put(
                        account.path(), JsonNodeFactory.instance.objectNode().put("notBefore", second)),
                "setting not-before (role manage-clients)");
        if (done instanceof StepOutcome.Done) {
            // For adapters that keep their own list; whoever introspects needs it not, so its answer decides nothing.
            keycloak.post(account.path() + "/push-revocation");
        }
        return done;
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        var principal = Principal.of(step.point().credential());
        if (principal.isEmpty() || !(principal.get().find(keycloak) instanceof Looked.Found<Account> found)) {
            return Optional.empty();
        }
        Account account = found.value();
        boolean there = switch (step.name()) {
            case DISABLE -> !account.enabled();
            case VOID ->
                Before.of(step.before())
                        .filter(before -> account.notBefore() > before.notBefore())
                        .isPresent();
            case ROTATE -> secrets.rotated(account, Before.of(step.before()));
            default -> false; // the end of sessions cannot be told from there having been none: it is repeated
        };
        return there ? Optional.of(Evidence.catalogue("seen at the realm: " + step.name())) : Optional.empty();
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return probe.of(request);
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(ADMIT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        Optional<Before> before = Before.of(step.before());
        if (before.isEmpty()) {
            return new StepOutcome.Refused("what the account was before is unknown; a human must enable it");
        }
        return on(step.point().credential(), found -> admit(step, found.value(), before.get()));
    }

    private StepOutcome admit(ReleaseStep step, Account account, Before before) {
        if (account.enabled()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the account was enabled"));
        }
        return switch (Principal.of(step.point().credential()).orElseThrow()) {
            case Principal.Client client -> admitClient(account, before);
            case Principal.User user -> admitUser(account);
        };
    }

    private StepOutcome admitClient(Account account, Before before) {
        if (account.notBefore() <= before.notBefore()) {
            return new StepOutcome.Refused("what was issued is not void: enabling would revive it");
        }
        if (config.rotateSecret() && !secrets.rotated(account, Optional.of(before))) {
            return new StepOutcome.Refused("the old secret is still in force: enabling would revive it");
        }
        return enabled(account);
    }

    /** A session that is left would live again with its user, so all end once more. */
    private StepOutcome admitUser(Account account) {
        StepOutcome ended = endSessions(account);
        return ended instanceof StepOutcome.Done ? enabled(account) : ended;
    }

    private StepOutcome enabled(Account account) {
        return accepted(enable(account, true), "enabling the account (role manage-clients or manage-users)");
    }

    private static StepOutcome accepted(HttpAnswer answer, String what) {
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? new StepOutcome.Done(Evidence.acceptance(what + " accepted, " + response.status()))
                : unclear(answer, what);
    }

    static StepOutcome unclear(HttpAnswer answer, String what) {
        return Trouble.ofStep(answer, what).orElseGet(() -> {
            int status = ((HttpAnswer.Response) answer).status();
            return status == 404
                    ? new StepOutcome.AlreadyDone(Evidence.catalogue("the realm has no such account any more"))
                    : new StepOutcome.Refused(what + " answered " + status);
        });
    }
}
