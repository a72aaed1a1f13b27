package io.cordon.topology.commit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/*
 * A commit ends the transaction of the whole stream thread, whichever of its tasks asks. Asked for with each intent of a flood, commits would
 * leave no time for events; so those of one thread keep a distance (CommitPace). Whatever asks meanwhile leaves with the next commit that somebody asks
 * for, or with the usual one.
 */
/** Ends the transaction at once when something was written that containment waits for. What else is written, alerts too, waits for the usual commit. */
public final class UrgentCommits {
    private final ProcessingContext context;
    private boolean wanted;

    /** Those of one task. */
    public UrgentCommits(ProcessingContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** An event is read that the broker appended at this time. */
    public void heard(Instant brokerTime) {
        CommitPace.ofThisThread().heard(brokerTime.toEpochMilli(), context.currentSystemTimeMs());
    }

    /** Something urgent was written. */
    public void want() {
        wanted = true;
    }

    /** Asks for the commit that is wanted, unless one was asked for just now. To be called when all of an input's output is written. */
    public void ask() {
        if (wanted && CommitPace.ofThisThread().allows(context.currentSystemTimeMs())) {
            wanted = false;
            context.commit();
        }
    }
}
