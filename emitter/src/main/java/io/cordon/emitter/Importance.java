package io.cordon.emitter;

/** How much of the queue an event may fill: the rest is kept free for what matters more. Nothing queued is thrown out. */
enum Importance {
    HEARTBEAT(50),
    /** What was received, and how calls ended. */
    CONTENT(80),
    /** Calls that are no sinks. */
    CALL(90),
    /** Sinks, credentials, approvals, and begin and end of sessions. */
    VITAL(100);

    private final int percent;

    Importance(int percent) {
        this.percent = percent;
    }

    int share(int bound) {
        return Math.max(1, (int) ((long) bound * percent / 100));
    }
}
