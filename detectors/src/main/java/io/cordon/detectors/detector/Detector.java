package io.cordon.detectors.detector;

import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.List;

/**
 * Recognises one kind of trouble. A detector is immutable and changes no facts: what it must remember of what it said goes with the
 * {@link Signal}. It looks before the event is folded in, so that the gate can ask about a call that may never run.
 */
public interface Detector {

    /** What it is, for operators and for the documentation. */
    Description describe();

    /** What it sees in an event. */
    List<Signal> examine(Scene scene);

    /**
     * What it sees in the passing of time.
     *
     * @param tree the tree
     * @param session the session that the tick is for
     * @param now engine time in milliseconds
     */
    default List<Signal> elapse(TreeFacts tree, SessionFacts session, long now) {
        return List.of();
    }

    /** When {@link #elapse} could next see something, in milliseconds of engine time; {@link Long#MAX_VALUE} if never. */
    default long due(TreeFacts tree, SessionFacts session, long now) {
        return Long.MAX_VALUE;
    }
}
