package io.cordon.actuator.connector;

import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.connectors.api.PreState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which points the contained subjects need shut. Subjects that share a credential share its point, and mostly not the partition: what one of
 * them may undo depends on the others. Those of this instance are known at once, those of others from their journals. Thread-safe.
 */
public final class ShutPoints {

    /** Longest wait for another instance at the same point, for the first by name and for the others; the deadline of its call may be much later. */
    private static final Duration FIRST_WAITS = Duration.ofMillis(300);

    private static final Duration OTHERS_WAIT = Duration.ofSeconds(1);

    /**
     * A subject that needs a point shut.
     *
     * @param order its containment
     * @param before what the target looked like before, as far as it knows
     */
    record Need(Order order, PreState before) {}

    /** Reads the journals to the end that they have now. */
    @FunctionalInterface
    public interface CatchUp {

        /**
         * Waits for it.
         *
         * @return false if they were not read within that time
         */
        boolean within(Duration most) throws InterruptedException;
    }

    private final Map<Integer, Share> shares = new ConcurrentHashMap<>();
    private final JournaledNeeds journaled;
    private final CatchUp journals;
    private final int partitions;

    /** @param partitions how many there are; those without a share here are others' */
    public ShutPoints(JournaledNeeds journaled, CatchUp journals, int partitions) {
        this.journaled = journaled;
        this.journals = journals;
        this.partitions = partitions;
    }

    /** Of an instance that owns every partition. */
    static ShutPoints alone() {
        return new ShutPoints(new JournaledNeeds(), most -> true, 0);
    }

    /** The part that the owner of a partition keeps; it counts once it is {@link Share#complete() complete}. */
    public Share share(int partition) {
        return new Share(partition);
    }

    /** The other subjects that need the point of a call shut. */
    Stream<Need> others(Call call) {
        var place = Place.of(call);
        var here =
                shares.values().stream().flatMap(share -> share.needs.getOrDefault(place, Map.of()).values().stream());
        return Stream.concat(here, journaled.at(place, this::elsewhere).stream())
                .filter(need -> !need.order().subject().equals(call.order().subject()));
    }

    /**
     * Learns what was journaled elsewhere before this moment.
     *
     * @return false if that is not known within that time
     */
    boolean learn(Duration most) {
        try {
            return shares.size() >= partitions || journals.within(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until no other instance is making the same step, or opening the point. Of two that wait for each other the first by name goes first.
     *
     * @return false if one still is
     */
    boolean quiet(Call call) {
        try {
            var own = call.order().subject();
            boolean first =
                    others(call).allMatch(need -> before(own, need.order().subject()));
            return journaled.awaitQuiet(call, this::elsewhere, first ? FIRST_WAITS : OTHERS_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean before(SubjectKey one, SubjectKey other) {
        int kind = one.kind().compareTo(other.kind());
        return kind < 0 || (kind == 0 && one.ref().compareTo(other.ref()) < 0);
    }

    private boolean elsewhere(int partition) {
        return !shares.containsKey(partition);
    }

    /** What the subjects of one partition need. Written by one thread. */
    public final class Share implements AutoCloseable {
        private final int partition;
        private final Map<Place, Map<SubjectKey, Need>> needs = new ConcurrentHashMap<>();
        private final Map<SubjectKey, Map<PointKey, PreState>> known = new ConcurrentHashMap<>();

        private Share(int partition) {
            this.partition = partition;
        }

        /** All that the journal of the partition says is in it: from now on it is right without looking there. */
        public void complete() {
            shares.put(partition, this);
        }

        /** A subject as it stands now. */
        public void put(SubjectWork subject) {
            var key = subject.subject();
            var shut = subject.shut();
            var former = shut.isEmpty() ? known.remove(key) : known.put(key, shut);
            if (former != null) {
                former.keySet().stream()
                        .filter(point -> !shut.containsKey(point))
                        .forEach(p -> drop(key, p));
            }
            subject.order()
                    .ifPresent(order -> shut.forEach((point, before) -> add(key, point, new Need(order, before))));
        }

        private void add(SubjectKey subject, PointKey point, Need need) {
            needs.computeIfAbsent(new Place(subject.tenant(), point), place -> new ConcurrentHashMap<>())
                    .put(subject, need);
        }

        private void drop(SubjectKey subject, PointKey point) {
            needs.computeIfPresent(new Place(subject.tenant(), point), (place, subjects) -> {
                subjects.remove(subject);
                return subjects.isEmpty() ? null : subjects;
            });
        }

        /** The partition is another owner's from now on. */
        @Override
        public void close() {
            shares.remove(partition, this);
        }
    }
}
