package io.cordon.topology.session;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.streams.processor.api.ProcessingContext;

/*
 * A commit ends the transaction of the whole stream thread, whichever of its tasks asks. Asked for with each intent of a flood, commits would
 * leave no time for events; so those of one thread keep a distance. Whatever asks meanwhile leaves with the next commit that somebody asks for, or with
 * the usual one.
 */
/** Ends the transaction at once when something was written that containment waits for. What else is written, alerts too, waits for the usual commit. */
public final class UrgentCommits {
    private static final long DISTANCE_MILLIS = 100;

    /** When a task of this thread last asked, by the wall clock. */
    private static final ThreadLocal<long[]> LAST = ThreadLocal.withInitial(() -> new long[1]);

    private final ProcessingContext context;
    private boolean wanted;

    /** Those of one task. */
    public UrgentCommits(ProcessingContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** Something urgent was written. */
    public void want() {
        wanted = true;
    }

    /** Asks for the commit that is wanted, unless one was asked for just now. To be called when all of an input's output is written. */
    public void ask() {
        if (!wanted) {
            return;
        }
        long now = context.currentSystemTimeMs();
        long[] last = LAST.get();
        if (Math.abs(now - last[0]) >= DISTANCE_MILLIS) {
            last[0] = now;
            wanted = false;
            context.commit();
        }
    }
}
