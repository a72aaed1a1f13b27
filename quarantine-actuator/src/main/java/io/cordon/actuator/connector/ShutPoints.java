package io.cordon.actuator.connector;

import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.connectors.api.PreState;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which points the contained subjects of this instance need shut. Subjects that share a credential share its point, and mostly not the
 * partition: what one of them may undo depends on the others. Thread-safe.
 */
public final class ShutPoints {

    /**
     * A subject that needs a point shut.
     *
     * @param order its containment
     * @param before what the target looked like before, as far as it knows
     */
    record Need(Order order, PreState before) {}

    private final Set<Share> shares = ConcurrentHashMap.newKeySet();

    /** The part that the owner of one partition keeps. */
    public Share share() {
        var share = new Share();
        shares.add(share);
        return share;
    }

    /** The other subjects that need the point of a call shut. */
    Stream<Need> others(Call call) {
        var place = Place.of(call);
        return shares.stream()
                .flatMap(share -> share.needs.getOrDefault(place, Map.of()).values().stream())
                .filter(need -> !need.order().subject().equals(call.order().subject()));
    }

    /** What the subjects of one partition need. Written by one thread. */
    public final class Share implements AutoCloseable {
        private final Map<Place, Map<SubjectKey, Need>> needs = new ConcurrentHashMap<>();
        private final Map<SubjectKey, Map<PointKey, PreState>> known = new ConcurrentHashMap<>();

        private Share() {}

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
            shares.remove(this);
        }
    }
}
