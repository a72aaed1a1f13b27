package io.cordon.topology.containment.owner;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a containment hits, as far as the owner knows.
 *
 * @param sessions live sessions affected, those that only lose a shared credential or account included
 * @param assumed the count is a configured assumption, or holds one
 * @param contained live sessions of the subject, at most {@value #MOST}
 * @param losing live sessions outside the subject that lose a credential or an account which they share with it, at most {@value #MOST}
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

    /** The same with a guessed count, where what is known has no session in it or others share an account that nobody knows. */
    public Impact orAssumed(BlastRadius radius, SubjectKind kind) {
        int strangers = strangers() * radius.sessionsPerAgent();
        int known = sessions > 0 ? sessions : radius.assumed(kind);
        return sessions > 0 && strangers == 0 ? this : new Impact(known + strangers, true, contained, losing, points);
    }

    /** Agents that share an account with one that is known. Several credentials of a connector may be of the same account, so they count once. */
    private int strangers() {
        return points.stream()
                .filter(point -> point.agents() > 1)
                .collect(Collectors.groupingBy(
                        ImpactPoint::connector, Collectors.reducing(0, point -> point.agents() - 1, Math::max)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    String sentence() {
        boolean known = !contained.isEmpty() || !losing.isEmpty();
        String guessed = known ? " sessions, in part by assumption" : " sessions by assumption";
        String counted = sessions + (assumed ? guessed : " live sessions");
        String shared = losing.isEmpty()
                ? ""
                : "; lose a credential or account that they share: "
                        + losing.stream().collect(Collectors.joining(", "));
        return counted + ", " + points.size() + " points" + shared;
    }
}
