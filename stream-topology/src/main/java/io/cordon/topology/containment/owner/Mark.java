package io.cordon.topology.containment.owner;

import java.util.Comparator;

/**
 * Where a sighting stands among those of its point under one command. No clock is in it: those of two actuators may be minutes apart.
 *
 * @param owner rises each time the actuator's partition is taken over
 * @param attempt number of the actuator's call at the point; a new owner may count some again
 */
public record Mark(long owner, int attempt) implements Comparable<Mark> {

    /** Before everything that is reported. */
    public static final Mark NONE = new Mark(0, 0);

    private static final Comparator<Mark> ORDER =
            Comparator.comparingLong(Mark::owner).thenComparingInt(Mark::attempt);

    boolean isBefore(Mark other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
