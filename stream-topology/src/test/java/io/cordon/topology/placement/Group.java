package io.cordon.topology.placement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ProcessId;

/** Instances over time: who comes, who goes, what each has of the state, and who does what after each decision. */
final class Group {

    private static final long CAUGHT_UP = 0;
    private static final int STANDBYS = 1;
    private static final int WARM_UPS = 2;
    private static final long LAG = 10_000;

    private final SortedSet<TaskId> tasks = new TreeSet<>();
    private final Map<String, Seat> seats = new TreeMap<>();
    private final Map<String, Map<TaskId, Long>> states = new TreeMap<>();
    private final Random order = new Random(1);
    private boolean waiting;

    /** Two parts of a topology. */
    Group(int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            tasks.add(new TaskId(1, partition));
            tasks.add(new TaskId(2, partition));
        }
    }

    /** An instance that has nothing yet, or what it had when it went. */
    Group comes(String name) {
        states.putIfAbsent(name, new TreeMap<>());
        seats.put(name, seat(name, Set.of(), Set.of()));
        return decided();
    }

    Group goes(String name) {
        seats.remove(name);
        return decided();
    }

    /** Whoever has a task, or a copy, has all of its state then; what others have is so much behind. */
    Group catchesUp(long othersLack) {
        states.forEach((name, state) -> state.replaceAll((task, lag) -> othersLack));
        seats.forEach((name, seat) -> {
            seat.active().forEach(task -> states.get(name).put(task, CAUGHT_UP));
            seat.standby().forEach(task -> states.get(name).put(task, CAUGHT_UP));
        });
        return this;
    }

    Group decided() {
        Map<String, Seat> next = new TreeMap<>();
        seats.forEach((name, seat) -> next.put(name, seat(name, seat.active(), seat.standby())));
        List<Seat> shuffled = new ArrayList<>(next.values());
        Collections.shuffle(shuffled, order);
        waiting = Placement.fill(shuffled, tasks, tasks, new Placement.Limits(LAG, STANDBYS, WARM_UPS));
        seats.putAll(next);
        return this;
    }

    private Seat seat(String name, Set<TaskId> active, Set<TaskId> standby) {
        ProcessId id = new ProcessId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Seat(id, 1, active, standby, states.get(name));
    }

    SortedSet<TaskId> tasks() {
        return tasks;
    }

    boolean waiting() {
        return waiting;
    }

    Map<String, Seat> seats() {
        return seats;
    }

    /** Who does what. */
    Map<TaskId, String> owners() {
        return seats.entrySet().stream()
                .flatMap(seat -> seat.getValue().active().stream().map(task -> Map.entry(task, seat.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tasks of which another is at work than before. */
    Set<TaskId> moved(Map<TaskId, String> before) {
        Map<TaskId, String> now = owners();
        return tasks.stream()
                .filter(task -> !now.get(task).equals(before.get(task)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
