package io.cordon.topology.containment.owner;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a containment hits, as far as the owner knows.
 *
 * @param sessions live sessions affected, those that only lose a shared credential included
 * @param assumed nothing is known of live sessions here: the count is the configured assumption
 * @param contained live sessions of the subject, at most {@value #MOST}
 * @param losing live sessions outside the subject that lose a credential which they share with it, at most {@value #MOST}
 * @param points credentials that end, and where; at most {@value #MOST}
 */
public record Impact(
        int sessions, boolean assumed, List<String> contained, List<String> losing, List<ImpactPoint> points) {

    /** How many names a record of it holds; its count is exact. */
    public static final int MOST = 100;

    public Impact {
        contained = contained.stream().limit(MOST).toList();
        losing = losing.stream().limit(MOST).toList();
        points = points.stream().limit(MOST).toList();
    }

    public static Impact none() {
        return new Impact(0, false, List.of(), List.of(), List.of());
    }

    /** A guess, where no session of the subject is known to live. */
    public static Impact assumed(int sessions) {
        return new Impact(sessions, true, List.of(), List.of(), List.of());
    }

    /** The same with a guessed count, where what is known has no session in it. */
    public Impact orAssumed(int guess) {
        return sessions > 0 ? this : new Impact(guess, true, contained, losing, points);
    }

    String sentence() {
        String counted = sessions + (assumed ? " sessions by assumption" : " live sessions");
        String shared = losing.isEmpty()
                ? ""
                : "; lose a credential that they share: " + losing.stream().collect(Collectors.joining(", "));
        return counted + ", " + points.size() + " points" + shared;
    }
}
