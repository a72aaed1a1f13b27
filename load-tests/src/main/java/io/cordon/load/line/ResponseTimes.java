package io.cordon.load.line;

/**
 * How soon harm was answered at one rate.
 *
 * @param perSecond events a second
 * @param denied from the harmful event to the gate that denies the session's next call
 * @param alerted from the harmful event to a reader of committed alerts
 * @param slowest where the slowest denials waited
 * @param early sessions that were denied before, for another reason: not timed
 * @param undenied harm that was not denied before patience ended; it counts with the time until then
 * @param unalerted harm of which no alert was told before patience ended; it counts likewise
 */
public record ResponseTimes(
        int perSecond, Latencies denied, Latencies alerted, Stages slowest, int early, int undenied, int unalerted) {}
