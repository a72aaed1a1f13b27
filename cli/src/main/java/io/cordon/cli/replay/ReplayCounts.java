package io.cordon.cli.replay;

/**
 * What went in and what came out of a replay.
 *
 * @param sent events that the broker acknowledged
 * @param dropped events that the emitter gave up
 * @param decided events that the session core took in
 * @param deadLettered events that it refused
 * @param findings findings
 * @param commands distinct commands
 * @param completed commands that the actuator completed
 */
record ReplayCounts(
        long sent, long dropped, long decided, long deadLettered, long findings, long commands, long completed) {

    /** Whether every event is accounted for. */
    boolean nothingLost() {
        return dropped == 0 && sent == decided + deadLettered;
    }
}
