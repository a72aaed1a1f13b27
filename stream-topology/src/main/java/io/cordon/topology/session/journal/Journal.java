package io.cordon.topology.session.journal;

import io.cordon.detectors.baseline.Pin;
import io.cordon.schemas.policy.Modes;
import io.cordon.topology.normalise.NormalisedDirective;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/*
 * The core is a function of what it is given. Events lie in their topic; all the rest passes through here: when time passed and for whom, what
 * the containment owner answered, which modes and which baseline hold, and whether one more hold is within the limit, since that depends on other
 * trees. So a tree's events and what is said here of it are all that its judgements follow from.
 */
/** All that the session core is told besides events. One of a task, confined to its thread. */
public interface Journal {

    /** An event is about to be judged. What is told from here on is told on it or after it. */
    void takes(long offset);

    /** Other modes hold from here on. */
    void modes(Modes modes);

    /**
     * The sessions for which time passes now.
     *
     * @param live who is due by the task's own timers
     */
    List<String> due(Instant now, Supplier<List<String>> live);

    /**
     * Whether a session, for which time passes, has lost its baseline.
     *
     * @param live whether it was withdrawn from the topic
     */
    boolean withdrawn(String session, BooleanSupplier live);

    /** An answer of the containment owner is taken. */
    void answered(NormalisedDirective directive);

    /** A session goes by another baseline, from the event on that is judged. */
    void goesBy(String session, Pin baseline);

    /**
     * Whether a subject may newly be held.
     *
     * @param hold the hold's key at the gates
     * @param live what the limit says
     */
    Allowance allowance(String hold, Supplier<Allowance> live);

    /** Makes the journal of a task that begins. */
    interface Source {

        /**
         * A journal.
         *
         * @param modes that hold
         */
        Journal open(ProcessorContext<String, Object> context, Modes modes);
    }
}
