package io.cordon.detectors.facts;

import io.cordon.detectors.event.OriginLevel;

/** How a session began, goes on, and ended; times are engine time in milliseconds. */
public final class Course {

    private String grantId = "";
    private boolean drill;
    private boolean started;
    private boolean doubtful;
    private long endedAt;
    private long firstSeen;
    private long lastActivity;

    /** Id of the grant under which the session began; empty without one. */
    public String grantId() {
        return grantId;
    }

    /** True for a drill of the kill path. */
    public boolean drill() {
        return drill;
    }

    /** True once the session said that it began. */
    public boolean started() {
        return started;
    }

    /** True once the session said that it ended. */
    public boolean ended() {
        return endedAt != 0;
    }

    /** When it ended; 0 while it lasts. */
    public long endedAt() {
        return endedAt;
    }

    /** When its first event was. */
    public long firstSeen() {
        return firstSeen;
    }

    /** When its last event was. */
    public long lastActivity() {
        return lastActivity;
    }

    /** True if it began and ended, was no drill, and each of its events was verified. */
    boolean whole() {
        return started && ended() && !drill && !doubtful;
    }

    void saw(boolean first, OriginLevel origin, long now) {
        if (first) {
            firstSeen = now;
        }
        lastActivity = Math.max(lastActivity, now);
        doubtful |= origin != OriginLevel.VERIFIED;
    }

    /** Only the first start counts. */
    boolean begin(String grant, boolean isDrill) {
        if (started) {
            return false;
        }
        started = true;
        grantId = grant;
        drill = isDrill;
        return true;
    }

    void end(long now) {
        endedAt = endedAt == 0 ? now : endedAt;
    }

    void encode(StateWriter out) {
        out.text(grantId);
        out.flag(drill);
        out.flag(started);
        out.flag(doubtful);
        out.number(endedAt);
        out.number(firstSeen);
        out.number(lastActivity);
    }

    static Course decode(StateReader in) {
        Course read = new Course();
        read.grantId = in.text();
        read.drill = in.flag();
        read.started = in.flag();
        read.doubtful = in.flag();
        read.endedAt = in.number();
        read.firstSeen = in.number();
        read.lastActivity = in.number();
        return read;
    }
}
