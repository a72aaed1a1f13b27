package io.cordon.load.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What there is to be found, by the words of a {@link Job} alone: engines, ours among them, are held against it. */
final class Truth {

    private static final long MINUTE = 60_000;

    private Truth() {}

    /** The names of all matches. */
    static Set<String> of(Job job, Play play) {
        Supplier<Predicate<Step>> each = switch (job) {
            case SECRET_THEN_EGRESS -> Leak::new;
            case DENIALS -> Probe::new;
            case DESTINATIONS -> Tour::new;
        };
        Map<String, Predicate<Step>> sessions = new HashMap<>();
        Set<String> matches = new HashSet<>();
        for (Step step : play.steps()) {
            if (sessions.computeIfAbsent(step.session(), session -> each.get()).test(step)) {
                matches.add(job.match(step));
            }
        }
        return matches;
    }

    private static final class Leak implements Predicate<Step> {

        private OptionalLong read = OptionalLong.empty();

        @Override
        public boolean test(Step step) {
            if (step.is(Kind.SECRET)) {
                read = OptionalLong.of(step.time());
            }
            boolean match = step.is(Kind.EGRESS)
                    && read.isPresent()
                    && step.time() - read.getAsLong() <= Job.MINUTES_AFTER_SECRET * MINUTE;
            if (match) {
                read = OptionalLong.empty();
            }
            return match;
        }
    }

    private static final class Probe implements Predicate<Step> {

        private final Deque<Long> denied = new ArrayDeque<>();

        @Override
        public boolean test(Step step) {
            denied.removeIf(time -> step.time() - time > Job.MINUTES_OF_DENIALS * MINUTE);
            return step.is(Kind.DENIAL) && denied.add(step.time()) && denied.size() == Job.DENIED;
        }
    }

    private static final class Tour implements Predicate<Step> {

        private final Set<Long> places = new HashSet<>();

        @Override
        public boolean test(Step step) {
            return step.place() != 0 && places.add(step.place()) && places.size() == Job.PLACES;
        }
    }
}
