package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/** Does the steps of a containment. Each looks at the account first: a blueprint's, or another kind of object, is refused before anything is done. */
final class Containment {
    private final Graph graph;
    private final Secrets secrets;
    private final Grants grants;

    Containment(Graph graph, Secrets secrets, Grants grants) {
        this.graph = graph;
        this.secrets = secrets;
        this.grants = grants;
    }

    PreState capture(PointRequest request) {
        return Subject.of(request.credential())
                .flatMap(this::before)
                .map(Before::toPreState)
                .orElse(PreState.unknown());
    }

    private Optional<Before> before(Subject subject) {
        if (!(Account.of(graph, subject) instanceof Account.Looked.Found found)) {
            return Optional.empty();
        }
        boolean enabled = found.account().enabled();
        if (!subject.ownsSecrets()) {
            return Optional.of(new Before(enabled, Keys.NONE));
        }
        return secrets.read(subject, found.account()) instanceof Secrets.Read.Known known
                ? Optional.of(new Before(enabled, known.keys()))
                : Optional.empty();
    }

    StepOutcome contain(ContainmentStep step) {
        Optional<Subject> subject = Subject.of(step.point().credential());
        if (subject.isEmpty()) {
            return new StepOutcome.Unsupported(Subject.EXPECTED);
        }
        return switch (Account.of(graph, subject.get())) {
            case Account.Looked.Unclear unclear -> Answers.unclear(unclear.answer(), Account.LOOKING);
            case Account.Looked.Absent absent ->
                new StepOutcome.AlreadyDone(Evidence.catalogue("the tenant has no such account"));
            case Account.Looked.Found found ->
                found.account()
                        .mismatch(subject.get())
                        .<StepOutcome>map(StepOutcome.Refused::new)
                        .orElseGet(() -> contain(step, subject.get(), found.account()));
        };
    }

    private StepOutcome contain(ContainmentStep step, Subject subject, Account account) {
        return switch (step.name()) {
            case Plans.DISABLE ->
                account.enabled()
                        ? enable(graph, subject, false)
                        : new StepOutcome.AlreadyDone(Evidence.catalogue("the account was disabled"));
            case Plans.REVOKE -> subject.isUser() ? revoke(graph, subject) : unknown(step);
            case Plans.REMOVE -> subject.ownsSecrets() ? remove(step, subject, account) : unknown(step);
            case Plans.DROP -> subject.isUser() ? unknown(step) : grants.drop(subject);
            default -> unknown(step);
        };
    }

    private static StepOutcome unknown(ContainmentStep step) {
        return new StepOutcome.Unsupported("no step named " + step.name() + " for this account");
    }

    static StepOutcome enable(Graph graph, Subject subject, boolean enabled) {
        var document = JsonNodeFactory.instance.objectNode().put("accountEnabled", enabled);
        String what = (enabled ? "enabling" : "disabling") + " the account";
        return Answers.ofChange(graph.patch(subject.writePath(), document), 204, what);
    }

    static StepOutcome revoke(Graph graph, Subject subject) {
        HttpAnswer answer = graph.post(subject.path() + "/revokeSignInSessions");
        return Answers.ofChange(answer, 200, "revoking sign-in sessions");
    }

    /** Only what was seen before the containment is removed, so what an issuer has added since then stays. */
    private StepOutcome remove(ContainmentStep step, Subject subject, Account account) {
        return Before.of(step.before())
                .map(before -> secrets.remove(subject, account, before.keys()))
                .orElseGet(() -> new StepOutcome.Refused("which secrets there were is unknown: none is removed"));
    }

    /** The end of sessions and of grants cannot be told from there having been none: those are repeated. */
    Optional<Evidence> effectOf(ContainmentStep step) {
        Optional<Subject> subject = Subject.of(step.point().credential());
        if (subject.isEmpty() || !(Account.of(graph, subject.get()) instanceof Account.Looked.Found found)) {
            return Optional.empty();
        }
        return switch (step.name()) {
            case Plans.DISABLE ->
                Optional.of(Evidence.catalogue("the account is disabled"))
                        .filter(seen -> !found.account().enabled());
            case Plans.REMOVE ->
                Before.of(step.before())
                        .filter(before -> gone(subject.get(), found.account(), before.keys()))
                        .map(before -> Evidence.catalogue("no secret from before is there"));
            default -> Optional.empty();
        };
    }

    private boolean gone(Subject subject, Account account, Keys captured) {
        return captured.secrets() > 0
                && secrets.read(subject, account) instanceof Secrets.Read.Known known
                && captured.in(known.keys()).secrets() == 0;
    }
}
