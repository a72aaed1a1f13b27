package io.cordon.detectors.subject;

/**
 * When something happened, between two clocks: what the sender says, and when its record arrived. Whichever clock is wrong, and however late
 * the record is, the truth lies in between. So a rule that needs two things to be far apart compares what could at worst be near.
 *
 * @param earliest in milliseconds
 * @param latest in milliseconds
 */
public record Moment(long earliest, long latest) {

    /** Checks the order. */
    public Moment {
        if (earliest > latest) {
            throw new IllegalArgumentException("a moment from " + earliest + " to " + latest);
        }
    }

    /** Between what was claimed and when it arrived, in whichever order they are. */
    public static Moment between(long claimed, long arrived) {
        return new Moment(Math.min(claimed, arrived), Math.max(claimed, arrived));
    }
}
