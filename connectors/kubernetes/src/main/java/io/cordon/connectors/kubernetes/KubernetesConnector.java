package io.cordon.connectors.kubernetes;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;

/**
 * Ends what an agent may do in a Kubernetes cluster. Its pod is cut off, evidence of it kept, and then it is deleted, and its token with it; a service
 * account is taken out of its role bindings and, where configured, recreated, which ends every token of it.
 */
final class KubernetesConnector implements Connector {
    private static final String ISOLATE = "isolate-pod";
    private static final String DELETE_POD = "delete-pod";
    private static final String DELETE_SECRET = "delete-secret";
    private static final String UNBIND = "remove-bindings";
    private static final String RECREATE = "recreate-account";
    private static final String RESTORE = "restore-bindings";

    private final String instance;
    private final KubernetesConfig config;
    private final ClusterApi api;
    private final Quarantine quarantine;
    private final Pods pods;
    private final Bindings bindings;
    private final Accounts accounts;

    KubernetesConnector(String instance, KubernetesConfig config) {
        this.instance = instance;
        this.config = config;
        this.api = new ClusterApi(config);
        this.quarantine = new Quarantine(api);
        this.pods = new Pods(api, config.evidenceNamespace());
        this.bindings = new Bindings(api);
        this.accounts = new Accounts(api);
    }

    static String path(Subject.BoundSecret secret) {
        return "/api/v1/namespaces/" + secret.namespace() + "/secrets/" + secret.name();
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance, "kubernetes", Subject.kinds(), config.address().toString());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        var one = new Reach.OneSession();
        var shared = new Reach.SharedClient(config.accountSharers());
        return switch (Subject.of(request.credential())) {
            case Subject.Pod pod ->
                List.of(
                        new StepPlan(
                                ISOLATE, Stage.BLOCK_NEW, one, "pod " + pod.name() + " is cut off from the network"),
                        new StepPlan(
                                DELETE_POD,
                                Stage.END_ISSUED,
                                one,
                                "pod " + pod.name() + " is deleted, evidence is kept"));
            case Subject.BoundSecret secret ->
                List.of(new StepPlan(
                        DELETE_SECRET, Stage.END_ISSUED, new Reach.OneCredential(), "tokens of a Secret end with it"));
            case Subject.Account account -> {
                var unbind = new StepPlan(
                        UNBIND, Stage.BLOCK_NEW, shared, "account " + account.name() + " loses its bindings");
                var recreate =
                        new StepPlan(RECREATE, Stage.END_ISSUED, shared, "every token of " + account.name() + " ends");
                yield config.recreateAccounts() ? List.of(unbind, recreate) : List.of(unbind);
            }
            case Subject.Unreadable no -> List.of(new StepPlan(UNBIND, Stage.BLOCK_NEW, one, no.why()));
        };
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return Subject.of(request.credential()) instanceof Subject.Account account
                ? List.of(new StepPlan(
                        RESTORE,
                        Stage.ADMIT_NEW,
                        new Reach.SharedClient(config.accountSharers()),
                        "account " + account.name() + " gets its bindings back if its former tokens are void"))
                : List.of(); // a deleted pod or Secret is made anew by its owner
    }

    @Override
    public PreState capture(PointRequest request) {
        return uid(Subject.of(request.credential()))
                .filter(uid -> !uid.isEmpty())
                .map(PreState::new)
                .orElseGet(PreState::unknown);
    }

    private Optional<String> uid(Subject subject) {
        return switch (subject) {
            case Subject.Pod pod -> pods.uid(pod);
            case Subject.Account account -> accounts.uid(account);
            case Subject.BoundSecret secret -> Optional.empty(); // to read it would be to see it
            case Subject.Unreadable no -> Optional.empty();
        };
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        var subject = Subject.of(step.point().credential());
        if (!(subject instanceof Subject.Unreadable) && !config.allows(subject.namespace())) {
            return new StepOutcome.Refused("namespace " + subject.namespace() + " is outside namespacePattern");
        }
        var captured = Optional.of(step.before().text()).filter(uid -> !uid.isEmpty());
        return switch (subject) {
            case Subject.Pod pod -> contain(pod, step, captured);
            case Subject.BoundSecret secret ->
                step.name().equals(DELETE_SECRET)
                        ? Reading.written(api.delete(path(secret), Optional.empty()), "Secret deleted")
                        : unsupported(step);
            case Subject.Account account -> contain(account, step, captured);
            case Subject.Unreadable no -> new StepOutcome.Refused(no.why());
        };
    }

    private StepOutcome contain(Subject.Pod pod, ContainmentStep step, Optional<String> captured) {
        return switch (step.name()) {
            case ISOLATE -> quarantine.cutOff(pod, captured);
            case DELETE_POD -> pods.delete(pod, captured, step.key().commandId());
            default -> unsupported(step);
        };
    }

    private StepOutcome contain(Subject.Account account, ContainmentStep step, Optional<String> captured) {
        return switch (step.name()) {
            case UNBIND -> bindings.remove(account);
            case RECREATE -> config.recreateAccounts() ? accounts.recreate(account, captured) : unsupported(step);
            default -> unsupported(step);
        };
    }

    private static StepOutcome unsupported(ContainmentStep step) {
        return new StepOutcome.Unsupported("no step named " + step.name() + " for this credential");
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return switch (Subject.of(step.point().credential())) {
            case Subject.Pod pod -> effect(step.name().equals(ISOLATE) ? quarantine.isCutOff(pod) : isGone(pod), step);
            case Subject.BoundSecret secret -> effect(Reading.notFound(api.tryDelete(path(secret))), step);
            case Subject.Account account ->
                effect(
                        step.name().equals(UNBIND)
                                ? bindings.naming(account).filter(n -> n == 0).isPresent()
                                : isAnother(account, step.before()),
                        step);
            case Subject.Unreadable no -> Optional.empty();
        };
    }

    private boolean isGone(Subject.Pod pod) {
        return Reading.notFound(api.get(Pods.path(pod)));
    }

    private boolean isAnother(Subject.Account account, PreState before) {
        return before.known()
                && accounts.uid(account)
                        .filter(uid -> !uid.isEmpty() && !uid.equals(before.text()))
                        .isPresent();
    }

    private static Optional<Evidence> effect(boolean there, ContainmentStep step) {
        return there ? Optional.of(Evidence.catalogue("seen in the cluster: " + step.name())) : Optional.empty();
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var credential = request.point().credential();
        return new ClusterProbe(api).probe(Subject.of(credential), credential, request.now());
    }

    /** Rights come back only to an account whose former tokens are void. */
    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(RESTORE)
                || !(Subject.of(step.point().credential()) instanceof Subject.Account account)) {
            return new StepOutcome.Unsupported("no release step named " + step.name() + " for this credential");
        }
        return switch (accounts.uid(account).orElse("unread")) {
            case "" -> new StepOutcome.AlreadyDone(Evidence.statement("the account is not there"));
            case "unread" -> new StepOutcome.Retryable("the account could not be read");
            default ->
                isAnother(account, step.before())
                        ? bindings.restore(account)
                        : new StepOutcome.Refused(
                                "the account was not recreated, its former tokens would work again; a human must decide");
        };
    }

    @Override
    public List<Permission> permissions() {
        return new OwnAccess(config, api).ask();
    }

    @Override
    public void close() {
        api.close();
    }
}
