package io.cordon.topology.session.journal;

import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/*
 * The journal's own order is the order in which the task was told. What happens on an event (a baseline, a hold too many) bears the event's offset and
 * comes before anything that happened after it; what happens on a tick or an answer follows that one. Told before the first event of a task's life,
 * it bears no offset: the first event places it.
 */
/** A journal read back: what happened between which events, and what was said on each. */
public final class Timeline {
    private static final long NO_EVENT_YET = -1;
    private static final long UNPLACED = Long.MIN_VALUE;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, List<Circumstance>> onEvents = new HashMap<>();

    /**
     * A record of the journal.
     *
     * @param offset where it lies
     */
    public record Entry(long offset, Circumstance told) {}

    /**
     * Something that happened between two events.
     *
     * @param offset where the journal has it
     * @param after offset of the event before it; the largest number if no event came since
     * @param told a tick, an answer, or what holds
     * @param answers what was said while it was taken
     */
    public record Step(long offset, long after, Circumstance told, List<Circumstance> answers) {

        Step placed(long place) {
            return new Step(offset, place, told, answers);
        }

        boolean isContinuedBy(Step next) {
            return told.getKind() == CircumstanceKind.TICK
                    && answers.isEmpty()
                    && after == next.after
                    && told.getAt().equals(next.told.getAt());
        }

        Step continuedBy(Step next) {
            List<String> keys = new ArrayList<>(told.getKeys());
            keys.addAll(next.told.getKeys());
            Circumstance both = Circumstance.newBuilder(told).setKeys(keys).build();
            return new Step(next.offset, after, both, answers);
        }
    }

    private Timeline() {}

    /** The timeline of one task's journal, in its order. */
    public static Timeline of(List<Entry> entries) {
        Timeline timeline = new Timeline();
        entries.forEach(timeline::add);
        timeline.place(Long.MAX_VALUE);
        return timeline;
    }

    private void add(Entry entry) {
        Circumstance told = entry.told();
        switch (told.getKind()) {
            case RESUMED -> place(told.getAfter());
            case TICK -> tick(step(entry));
            case STANDING, DIRECTIVE -> steps.add(step(entry));
            case BASELINE, WITHDRAWN, LIMITED -> answers(told.getAfter()).add(told);
            // Of a later release: whatever it is, what follows from it is not repeated, and shows as a difference.
            case UNKNOWN -> {}
        }
    }

    private static Step step(Entry entry) {
        long after = entry.told().getAfter();
        return new Step(entry.offset(), after == NO_EVENT_YET ? UNPLACED : after, entry.told(), new ArrayList<>());
    }

    /** A tick of very many sessions is several records, all written before anything comes of the first. */
    private void tick(Step step) {
        if (!steps.isEmpty() && steps.getLast().isContinuedBy(step)) {
            steps.add(steps.removeLast().continuedBy(step));
        } else {
            steps.add(step);
        }
    }

    private List<Circumstance> answers(long after) {
        boolean onStep = !steps.isEmpty() && steps.getLast().told().getAfter() == after;
        return onStep ? steps.getLast().answers() : onEvents.computeIfAbsent(after, none -> new ArrayList<>());
    }

    /** Steps of this life that came before its first event stand last. */
    private void place(long after) {
        for (int i = steps.size() - 1; i >= 0 && steps.get(i).after() == UNPLACED; i--) {
            steps.set(i, steps.get(i).placed(after));
        }
    }

    /** What happened between events, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What was said on the event at this offset. */
    public List<Circumstance> on(long event) {
        return onEvents.getOrDefault(event, List.of());
    }

    /** Of events up to this offset the journal does not know all; empty for one that says of none what held. */
    public OptionalLong beginning() {
        return steps.stream()
                .filter(step -> step.told().getKind() == CircumstanceKind.STANDING)
                .mapToLong(Step::after)
                .findFirst();
    }
}
