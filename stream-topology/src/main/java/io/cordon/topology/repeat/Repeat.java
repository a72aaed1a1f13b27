package io.cordon.topology.repeat;

import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.topology.detect.DetectionSettings;
import io.cordon.topology.session.journal.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the session core again over events and journal, and compares what it finds, holds and intends with what was published. */
public final class Repeat {

    private Repeat() {}

    /**
     * Repeats one partition.
     *
     * @param only this tree, as tenant/root, if one is named
     * @param settings what detection runs by, with modes as the journal says them
     */
    public static RepeatReport of(
            History history,
            Optional<String> only,
            Function<Supplier<Modes>, DetectionSettings> settings,
            SchemaRegistry registry) {
        Repetition repetition = new Repetition(source(history, only), settings, registry, history.baselines());
        history.events().each(repetition::take);
        repetition.finish();
        List<Output> again = repetition.outputs();
        List<Output> published =
                published(history, repetition, settings.apply(Modes::none).application());
        Repetition.Figures figures = repetition.figures();
        return new RepeatReport(
                history.partition(),
                figures.events(),
                figures.told(),
                figures.trees(),
                figures.skipped(),
                Comparison.counts(again),
                Comparison.of(published, again));
    }

    private static Repetition.Source source(History history, Optional<String> only) {
        History.Bounds bounds = history.bounds();
        return new Repetition.Source(
                history.partition(),
                Timeline.of(history.journal()),
                bounds.settledEvents(),
                bounds.settledJournal(),
                bounds.end(),
                bounds.cut(),
                only);
    }

    /** Of the trees that were repeated. */
    private static List<Output> published(History history, Repetition repetition, String application) {
        List<Output> published = new ArrayList<>();
        history.findings()
                .forEach(kept -> Published.finding(kept.value(), kept.where()).ifPresent(published::add));
        history.intents()
                .forEach(kept -> Published.intent(kept.value(), kept.where()).ifPresent(published::add));
        history.gate()
                .forEach(kept -> repetition
                        .treeOfHold(kept.key())
                        .flatMap(tree -> Published.hold(kept.key(), kept.value(), application, tree, kept.where()))
                        .ifPresent(published::add));
        return published.stream()
                .filter(output -> repetition.isWhole(output.series().tree()))
                .toList();
    }
}
