package io.cordon.topology.session;

/*
 * Between two commits a session has several events, and to encode its facts after each of them took a sixth of the stream thread's time. A core that fails on an
 * event leaves facts that nobody can trust, and what was before the event is then not stored anywhere: the transaction is aborted, and whoever
 * begins again at the last commit stores facts after each event, so that it fails once in the life of a process and not with each such event (ADR 344).
 */
/** Whether facts are stored after each event, since the core failed in this process before they were. Shared by all tasks, thread-safe. */
public final class Caution {
    private volatile boolean taken;

    boolean isTaken() {
        return taken;
    }

    /** From here on. */
    void take() {
        taken = true;
    }
}
