package io.cordon.actuator.connector;

import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.PreState;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What the subjects of all partitions need shut and are doing just now, as far as their journals were read. An owner journals a step before it
 * makes it, so whoever has read the journals to their end knows of each step that may be under way anywhere. Thread-safe.
 */
public final class JournaledNeeds {

    /**
     * The latest entry of one step.
     *
     * @param ended its answer is journaled too
     */
    private record Step(
            int partition, CommandKey command, String name, PointKey point, PreState before, boolean ended) {

        /** Whether it is being done, and doing the other at the same time would be one too many. */
        boolean collidesWith(String other) {
            return !ended && (name.equals(other) || command.action() == CommandKey.Action.RELEASE);
        }
    }

    private record Ordered(Step step, Order order) {}

    private record Entry(int partition, String key) {}

    private final Map<Entry, Step> steps = new HashMap<>();
    private final Map<PointKey, Set<Entry>> atPoint = new HashMap<>();
    private final Map<Entry, Order> commands = new HashMap<>();
    private final Map<CommandKey, Order> orders = new HashMap<>();
    private final Map<SubjectKey, Order> inForce = new HashMap<>();

    /**
     * Takes the next entry of a journal.
     *
     * @param key the record's own
     * @param note empty if it was forgotten
     */
    public synchronized void put(int partition, String key, Optional<JournalNote> note) {
        var entry = new Entry(partition, key);
        forget(entry);
        note.ifPresent(written -> {
            if (written.step().isEmpty()) {
                written.order().ifPresent(order -> command(entry, order));
            } else {
                written.point().ifPresent(point -> step(entry, written, point.key()));
            }
        });
        notifyAll();
    }

    private void command(Entry entry, Order order) {
        commands.put(entry, order);
        orders.put(order.key(), order);
        inForce.put(order.subject(), order); // a command is replaced for good: the last one written is in force
    }

    private void step(Entry entry, JournalNote note, PointKey point) {
        boolean ended = note.phase() != JournalNote.Phase.STEP_STARTED;
        steps.put(entry, new Step(entry.partition(), note.command(), note.step(), point, note.before(), ended));
        atPoint.computeIfAbsent(point, p -> new HashSet<>()).add(entry);
    }

    private void forget(Entry entry) {
        var step = steps.remove(entry);
        if (step != null) {
            atPoint.computeIfPresent(step.point(), (point, entries) -> {
                entries.remove(entry);
                return entries.isEmpty() ? null : entries;
            });
        }
        var order = commands.remove(entry);
        if (order != null) {
            orders.remove(order.key());
            inForce.remove(order.subject(), order);
        }
    }

    /** The subjects of such partitions whose containment has touched a place. */
    synchronized List<ShutPoints.Need> at(Place place, IntPredicate partitions) {
        var needs = new HashMap<SubjectKey, ShutPoints.Need>();
        steps(place, partitions)
                .flatMap(each -> Stream.ofNullable(inForce.get(each.order().subject()))
                        .filter(order -> order.key().action() == CommandKey.Action.CONTAIN)
                        .map(order -> new ShutPoints.Need(order, each.step().before())))
                .forEach(need -> needs.merge(
                        need.order().subject(),
                        need,
                        (one, other) -> one.before().known() ? one : other));
        return List.copyOf(needs.values());
    }

    /**
     * Waits until nobody in such partitions is in the middle of the step of a call for another subject, or of opening its point.
     *
     * @return false if one still is after that time
     */
    synchronized boolean awaitQuiet(Call call, IntPredicate partitions, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (busy(call, partitions)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private boolean busy(Call call, IntPredicate partitions) {
        return steps(Place.of(call), partitions)
                .filter(each -> each.step().collidesWith(call.step()))
                .map(Ordered::order)
                .anyMatch(order ->
                        !order.subject().equals(call.order().subject()) && order.equals(inForce.get(order.subject())));
    }

    private Stream<Ordered> steps(Place place, IntPredicate partitions) {
        return atPoint.getOrDefault(place.point(), Set.of()).stream()
                .flatMap(entry -> Stream.ofNullable(steps.get(entry)))
                .filter(step -> partitions.test(step.partition()))
                .flatMap(step -> Stream.ofNullable(orders.get(step.command())).map(order -> new Ordered(step, order)))
                .filter(each -> each.order().subject().tenant().equals(place.tenant()));
    }
}
