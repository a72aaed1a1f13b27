package io.cordon.topology.session;

import io.cordon.detectors.Facts;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;

/**
 * What is not whole about the facts, so that an event's part in it can be counted.
 *
 * @param gaps holes in the numbering of the session's writers
 * @param incomplete a bound was reached, so that a missing trace proves nothing
 */
record Blemishes(int gaps, boolean incomplete) {

    static Blemishes of(Facts facts) {
        return new Blemishes(facts.session().writers().openGaps(), facts.tree().provenanceIncomplete());
    }

    /** Counts what came since. */
    void count(Facts now, DetectionMeters meters) {
        Blemishes after = of(now);
        if (after.gaps > gaps) {
            meters.count(DetectionMetric.GAP_OPENED);
        }
        if (after.incomplete && !incomplete) {
            meters.count(DetectionMetric.BOUND_REACHED);
        }
    }
}
