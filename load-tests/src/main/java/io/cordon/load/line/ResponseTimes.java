package io.cordon.load.line;

/**
 * How soon harm was answered at one rate.
 *
 * @param perSecond events a second
 * @param denied from the harmful event to the gate that denies the session's next call
 * @param alerted from the harmful event to a reader of committed alerts
 * @param early sessions that were denied before, for another reason: not timed
 */
public record ResponseTimes(int perSecond, Latencies denied, Latencies alerted, int early) {}
