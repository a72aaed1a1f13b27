package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.call.InsideArguments;

/**
 * A call that a guard judges: what it is and where it leads is said, what stands in its arguments is read when the guard asks, while the agent waits. For the
 * thread that judges, and until it has.
 */
public final class JudgedCall {
    private final Event event;
    private final InsideArguments arguments;
    private final Runnable completion;

    /**
     * A call to be judged.
     *
     * @param event the call, complete but for the decision and for what stands in its arguments
     * @param arguments what stands in them
     * @param completion writes that into the event, if it is not there
     */
    public JudgedCall(Event event, InsideArguments arguments, Runnable completion) {
        this.event = requireNonNull(event, "event");
        this.arguments = requireNonNull(arguments, "arguments");
        this.completion = requireNonNull(completion, "completion");
    }

    /** The call as far as it has been read: of its arguments the names, kinds, roles and lengths at least. */
    public Event outline() {
        return event;
    }

    /** What stands in its arguments. */
    public InsideArguments arguments() {
        return arguments;
    }

    /** The call, complete but for the decision. */
    public Event event() {
        completion.run();
        return event;
    }
}
