package io.cordon.emitter;

import io.cordon.schemas.avro.Event;
import java.util.function.Consumer;

/**
 * Decides about tool calls in the agent's own process. Implemented by the gate; {@link Guards#allowAll()} otherwise.
 *
 * <p>For one session {@code judge} and {@link #observed} are never called at the same time, and a call that was judged
 * is the next event observed. Different sessions call at the same time.
 *
 * <p><b>Failure semantics</b> What a guard throws is counted and logged, never passed on to the agent; a call then goes
 * the way that {@link FailurePolicy} says for its class.
 */
public interface CallGuard extends AutoCloseable {

    /**
     * Judges a call before it runs, on the agent's thread.
     *
     * @param requested the call, complete but for the decision, and not yet sent
     * @param context what the event does not say
     */
    GuardVerdict judge(Event requested, GuardContext context);

    /**
     * As {@link #judge(Event, GuardContext)}, for guards that decide about most calls without reading what stands in their arguments. By default all
     * of it is read first.
     */
    default GuardVerdict judge(JudgedCall requested, GuardContext context) {
        return judge(requested.event(), context);
    }

    /**
     * Decides about an allowed call of a sink class that the broker did not acknowledge in time, in enforce mode. By
     * default the standard failure policy does.
     */
    default GuardVerdict unacknowledged(Event requested, GuardContext context) {
        return FailurePolicy.standard()
                .verdict(
                        context.capability(),
                        "not-acknowledged",
                        "Nobody confirmed in time that the call is on record, and without a record it must not run. "
                                + "Make the call again in a moment; if this lasts, Kafka is not reachable from here.");
    }

    /**
     * Sees every event of a session in its final form and in order of sequence: a call again, now with its decision.
     * On the agent's thread or one of the emitter's; it should be short.
     */
    void observed(Event event);

    /** Begins to watch a session. The consumer is called when the session is held or contained. */
    void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained);

    /** Ends what {@link #watch} began. */
    void forget(SessionIdentity session);

    @Override
    void close();
}
