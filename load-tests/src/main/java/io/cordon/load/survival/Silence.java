package io.cordon.load.survival;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/*
 * Who is far behind answers one harm after the other, each late: the slowest answer then tells how much work waited, and not for how long nobody worked. Between two
 * answers nobody can see whether something was looked at, so that this is the upper bound of what it measures.
 */
/** For how long no harm was answered at all although some waited for it. */
final class Silence {

    private Silence() {}

    /** The longest, in one partition. Harm that was never answered is not in here. */
    static Duration longest(Collection<HarmTime> harms) {
        List<HarmTime> answered = harms.stream()
                .filter(harm -> harm.took().filter(Duration::isPositive).isPresent())
                .sorted(Comparator.comparingLong(Silence::denied).reversed())
                .toList();
        long longest = 0;
        long waiting = Long.MAX_VALUE;
        for (int i = 0; i < answered.size(); i++) {
            waiting = Math.min(waiting, answered.get(i).due());
            long before = i + 1 < answered.size() ? denied(answered.get(i + 1)) : waiting;
            longest = Math.max(longest, denied(answered.get(i)) - Math.max(before, waiting));
        }
        return Duration.ofNanos(longest);
    }

    private static long denied(HarmTime harm) {
        return harm.denied().orElseThrow();
    }
}
