package io.cordon.connectors.entra;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import java.util.Optional;

/**
 * Enables an account again. A user's sessions are revoked once more before that; a service principal is not enabled while a secret or certificate from
 * before its containment is valid, since that would come back to life with it.
 *
 * <p><b>Failure semantics:</b> whatever goes wrong, the account stays disabled.
 */
final class Release {
    private final Graph graph;
    private final Secrets secrets;

    Release(Graph graph, Secrets secrets) {
        this.graph = graph;
        this.secrets = secrets;
    }

    StepOutcome of(ReleaseStep step) {
        Optional<Subject> subject = Subject.of(step.point().credential());
        if (subject.isEmpty() || !step.name().equals(Plans.ADMIT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name() + ", or " + Subject.EXPECTED);
        }
        Optional<Before> before = Before.of(step.before());
        if (before.isEmpty()) {
            return new StepOutcome.Refused("what the account was before is unknown; a human must enable it");
        }
        return before.get().enabled()
                ? release(subject.get(), before.get().keys())
                : new StepOutcome.AlreadyDone(Evidence.onRecord("the account was disabled before the containment"));
    }

    private StepOutcome release(Subject subject, Keys captured) {
        return switch (Account.of(graph, subject)) {
            case Account.Looked.Unclear unclear -> Answers.unclear(unclear.answer(), Account.LOOKING);
            case Account.Looked.Absent absent ->
                new StepOutcome.AlreadyDone(Evidence.catalogue("the tenant has no such account"));
            case Account.Looked.Found found -> release(subject, found.account(), captured);
        };
    }

    private StepOutcome release(Subject subject, Account account, Keys captured) {
        Optional<String> mismatch = account.mismatch(subject);
        if (mismatch.isPresent()) {
            return new StepOutcome.Refused(mismatch.get());
        }
        if (account.enabled()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the account is enabled"));
        }
        return subject.isUser() ? admitUser(subject) : admitApplication(subject, account, captured);
    }

    private StepOutcome admitUser(Subject subject) {
        StepOutcome revoked = Containment.revoke(graph, subject);
        return revoked instanceof StepOutcome.Done ? Containment.enable(graph, subject, true) : revoked;
    }

    private StepOutcome admitApplication(Subject subject, Account account, Keys captured) {
        if (captured.isEmpty()) {
            return Containment.enable(graph, subject, true);
        }
        return switch (secrets.read(subject, account)) {
            case Secrets.Read.Blueprint blueprint -> new StepOutcome.Refused("it is a blueprint's");
            case Secrets.Read.Unclear unclear -> Answers.unclear(unclear.answer(), "reading the secrets");
            case Secrets.Read.Known known -> admitWithout(captured.in(known.keys()), subject);
        };
    }

    private StepOutcome admitWithout(Keys old, Subject subject) {
        return old.isEmpty()
                ? Containment.enable(graph, subject, true)
                : new StepOutcome.Refused(
                        old.secrets() + " secrets and "
                                + old.certificates().size()
                                + " certificates from before the containment are valid and would live again: remove them first");
    }
}
