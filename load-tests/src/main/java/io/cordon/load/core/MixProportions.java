package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What a mix is made of, as means: what an event costs depends on it, and two mixes can be compared by it.
 *
 * @param events of a tree
 * @param segments of a result: sentences and fields
 * @param words of a result
 * @param values of a result
 * @param arguments of a call
 * @param effects per cent of the calls that are no reading
 * @param found per cent of the calls about which something is found
 */
record MixProportions(
        double events, double segments, double words, double values, double arguments, double effects, double found) {

    private static final double PERCENT = 100;

    /** Arguments: names of mixes, or files of recordings. */
    public static void main(String[] arguments) {
        Arrays.stream(arguments).forEach(mix -> System.out.printf("%s: %s%n", mix, of(CoreMix.of(mix))));
    }

    static MixProportions of(List<EventTree> trees) {
        List<Event> all =
                trees.stream().map(EventTree::events).flatMap(List::stream).toList();
        List<List<Segment>> results = all.stream()
                .filter(event -> event.payload() instanceof ToolCallCompleted)
                .map(event -> ((ToolCallCompleted) event.payload()).result().segments())
                .toList();
        List<ToolCallRequested> calls = all.stream()
                .filter(event -> event.payload() instanceof ToolCallRequested)
                .map(event -> (ToolCallRequested) event.payload())
                .toList();
        return new MixProportions(
                (double) all.size() / trees.size(),
                mean(results, List::size),
                mean(
                        results,
                        result -> result.stream()
                                .mapToInt(segment -> segment.tokens().size())
                                .sum()),
                mean(
                        results,
                        result -> result.stream()
                                .mapToInt(segment -> segment.values().size())
                                .sum()),
                mean(calls, call -> call.arguments().size()),
                PERCENT * mean(calls, call -> call.capability().isSink() ? 1 : 0),
                PERCENT * trees.stream().mapToInt(MixProportions::found).sum() / calls.size());
    }

    private static <T> double mean(List<T> all, ToIntFunction<T> what) {
        return all.stream().mapToInt(what).average().orElse(0);
    }

    private static int found(EventTree tree) {
        Core core = Core.of(CoreConfig.defaults());
        TreeFacts shared = TreeFacts.blank(PrintPages.inMemory());
        List<Facts> known = tree.sessions().stream()
                .map(session -> Facts.of(shared, SessionFacts.blank(session)))
                .toList();
        int found = 0;
        for (EventTree.Told told : tree.told()) {
            boolean any = !core.apply(known.get(told.session()), told.event())
                    .findings()
                    .isEmpty();
            found += any && told.event().payload() instanceof ToolCallRequested ? 1 : 0;
        }
        return found;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f events a tree; a result: %.1f segments, %.0f words, %.0f values; a call: %.2f arguments, %.0f %% with an effect, %.1f %% found",
                events,
                segments,
                words,
                values,
                arguments,
                effects,
                found);
    }
}
