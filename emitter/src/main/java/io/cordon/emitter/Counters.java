package io.cordon.emitter;

import java.util.concurrent.atomic.LongAdder;

/** What is counted. */
final class Counters {
    final LongAdder handedOver = new LongAdder();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder ungranted = new LongAdder();
    final LongAdder unacknowledgedSinks = new LongAdder();
    final LongAdder stoppedCalls = new LongAdder();
    final LongAdder guardFailures = new LongAdder();
    final LongAdder extractionFailures = new LongAdder();
    final LongAdder extractionsPending = new LongAdder();
    final LongAdder transportFailures = new LongAdder();

    EmitterStats snapshot(int queued, int sessions) {
        return new EmitterStats(
                handedOver.sum(),
                acknowledged.sum(),
                dropped.sum(),
                queued,
                sessions,
                ungranted.sum(),
                unacknowledgedSinks.sum(),
                stoppedCalls.sum(),
                guardFailures.sum(),
                extractionFailures.sum(),
                extractionsPending.sum(),
                transportFailures.sum());
    }
}
