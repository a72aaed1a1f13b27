package io.cordon.wire;

/** Ids of findings: the same on each replay. */
public final class FindingIds {
    private FindingIds() {}

    /** The first finding of a detector on an event or tick of a session. */
    public static String of(String tenant, String session, String event, String detector) {
        return Hash.of("finding", tenant, session, event, detector);
    }

    /** The nth finding, from 0, of a detector on an event or tick of a session. */
    public static String of(String tenant, String session, String event, String detector, int nth) {
        return nth == 0
                ? of(tenant, session, event, detector)
                : Hash.of("finding", tenant, session, event, detector, Integer.toString(nth));
    }
}
