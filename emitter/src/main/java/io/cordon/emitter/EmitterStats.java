package io.cordon.emitter;

/**
 * What an emitter has counted since it started.
 *
 * @param handedOver events that got a place in the queue
 * @param acknowledged events that the broker has
 * @param dropped events that never got a place or were given up: holes in their sequences
 * @param queued events that wait now
 * @param sessions sessions that are open now
 * @param ungranted sessions that speak without a grant
 * @param unacknowledgedSinks sinks that the broker did not acknowledge in time
 * @param stoppedCalls calls that were answered with a step-up or a denial that took effect
 * @param guardFailures calls and events on which the guard threw
 * @param extractionFailures values that could not be read
 * @param extractionsPending sinks that were judged before all that the session had received was read
 * @param transportFailures tries to reach broker or registry that failed
 */
public record EmitterStats(
        long handedOver,
        long acknowledged,
        long dropped,
        int queued,
        int sessions,
        long ungranted,
        long unacknowledgedSinks,
        long stoppedCalls,
        long guardFailures,
        long extractionFailures,
        long extractionsPending,
        long transportFailures) {}
