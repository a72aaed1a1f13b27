package io.cordon.emitter;

import io.cordon.schemas.avro.Event;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A guard whose failures stay here: they are counted, and calls go the way that the failure policy says. */
final class SafeGuard {
    static final String FAILED = "guard-failed";
    private static final String EXPLAINED = "The call could not be judged: the gate in this process failed. "
            + "Its log says why; tell those who run this runtime.";

    private final CallGuard guard;
    private final FailurePolicy policy;
    private final Mode mode;
    private final boolean looks;
    private final Counters counters;
    private final Warnings failed = new Warnings("guard failed");

    SafeGuard(EmitterConfig config, Counters counters) {
        this.guard = config.guard();
        this.policy = config.failurePolicy();
        this.mode = config.mode();
        this.looks = mode != Mode.OFF && Guards.looks(guard);
        this.counters = counters;
    }

    /** Whether anybody looks at calls and events; if not, each call is allowed and no event need be made for the guard's sake. */
    boolean looks() {
        return looks;
    }

    GuardVerdict judge(JudgedCall requested, GuardContext context) {
        return mode == Mode.OFF ? GuardVerdict.ALLOW : asked(() -> guard.judge(requested, context), context);
    }

    GuardVerdict unacknowledged(Event requested, GuardContext context) {
        return asked(() -> guard.unacknowledged(requested, context), context);
    }

    void observed(String session, Draft draft) {
        tried(session, () -> guard.observed(draft.event()));
    }

    void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {
        tried(session.session(), () -> guard.watch(session, onContained));
    }

    void forget(SessionIdentity session) {
        tried(session.session(), () -> guard.forget(session));
    }

    private GuardVerdict asked(Question question, GuardContext context) {
        @Nullable Throwable failure = null;
        try {
            @Nullable GuardVerdict verdict = question.ask();
            if (verdict != null) {
                return verdict;
            }
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            failure = e;
        }
        count(context.session().session(), failure);
        // By class: a reader goes on, a sink waits for a person.
        return policy.verdict(context.capability(), FAILED, EXPLAINED);
    }

    private void tried(String session, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            count(session, e);
        }
    }

    private void count(String session, @Nullable Throwable failure) {
        counters.guardFailures.increment();
        failed.say(session, failure);
    }

    /** A guard from elsewhere may break its word and answer null. */
    private interface Question {
        @Nullable
        GuardVerdict ask();
    }
}
