package io.cordon.detectors.detector;

import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.List;

/** A detector that also looks when time has passed; nobody needs to ask the others about it. */
public interface TimedDetector extends Detector {

    /**
     * What it sees in the passing of time.
     *
     * @param tree the tree
     * @param session the session that the tick is for
     * @param now engine time in milliseconds
     */
    List<Signal> elapse(TreeFacts tree, SessionFacts session, long now);

    /** When {@link #elapse} could next see something, in milliseconds of engine time; {@link Long#MAX_VALUE} if only events tell. */
    default long due(TreeFacts tree, SessionFacts session, long now) {
        return Long.MAX_VALUE;
    }
}
