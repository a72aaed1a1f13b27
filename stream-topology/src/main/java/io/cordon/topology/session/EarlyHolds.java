package io.cordon.topology.session;

import io.cordon.schemas.avro.GateEntry;
import org.apache.kafka.common.header.Headers;

/**
 * Tells gates of a new hold at once, outside the transaction that the hold itself is part of: that may have to wait until the one before it has ended.
 *
 * <p><b>Failure semantics.</b> Never throws and never waits. What gets lost arrives a little later with the transaction; what was told and then
 * does not come to pass ends by itself.
 */
public interface EarlyHolds {
    /** Tells nobody. */
    EarlyHolds NONE = (key, hold, trace) -> {};

    /**
     * A subject is held.
     *
     * @param key of an early hold in the gate feed
     * @param hold ends soon
     * @param trace goes with it
     */
    void tell(String key, GateEntry hold, Headers trace);
}
