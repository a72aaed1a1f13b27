package io.cordon.detectors.facts;

/**
 * Something that happened once in a session, that later events are judged by.
 *
 * @param event ordinal of the event in the session; 0 for never
 * @param time engine time in milliseconds
 */
public record Step(long event, long time) {

    /** It never happened. */
    public static final Step NEVER = new Step(0, 0);

    /** True if it happened. */
    public boolean happened() {
        return event != 0;
    }

    void encode(StateWriter out) {
        out.number(event);
        if (event != 0) {
            out.number(time);
        }
    }

    static Step decode(StateReader in) {
        long event = in.number();
        return event == 0 ? NEVER : new Step(event, in.number());
    }
}
