package io.cordon.load.growth;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Segment;
import io.cordon.load.core.SampleSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an event costs the core, by what it carries and by how many detectors look. */
public final class CoreCosts {

    private static final int CALLS = 20;

    private final int sessions;
    private final int rounds;

    /**
     * Costs as they are in the last of some rounds.
     *
     * @param sessions of each round
     */
    public CoreCosts(int sessions, int rounds) {
        this.sessions = sessions;
        this.rounds = rounds;
    }

    /**
     * By the prints of a result.
     *
     * @param addresses mail addresses in each result, every one another
     */
    public Cost withPrints(int addresses) {
        List<List<Event>> told = sessions((session, call) -> session.call(text(call, addresses)));
        double prints = told.stream()
                .flatMap(List::stream)
                .mapToInt(CoreCosts::prints)
                .average()
                .orElse(0);
        return new Cost(prints, nanos(Core.of(CoreConfig.defaults()), told));
    }

    /** By the number of detectors that are on, the first ones of the catalogue. */
    public Cost withDetectors(int on) {
        CoreConfig config = CoreConfig.defaults();
        List<DetectorKind> kinds = DetectorCatalog.kinds();
        for (DetectorKind kind : kinds.subList(Math.min(on, kinds.size()), kinds.size())) {
            config = config.with(kind.description().id(), Settings.DEFAULT.withMode(Mode.OFF));
        }
        return new Cost(on, nanos(Core.of(config), sessions((session, call) -> session.call())));
    }

    /**
     * What an event costs.
     *
     * @param of how many prints it carries on average, or how many detectors look
     * @param nanos what it costs
     */
    public record Cost(double of, double nanos) {}

    /** What a session does in its next call. */
    private interface Step {
        List<Event> of(SampleSession session, int call);
    }

    private List<List<Event>> sessions(Step step) {
        return IntStream.range(0, sessions)
                .mapToObj(seed -> {
                    SampleSession session = SampleSession.root(seed);
                    List<Event> events = new ArrayList<>(List.of(session.start()));
                    for (int call = 0; call < CALLS; call++) {
                        events.addAll(step.of(session, call));
                    }
                    return events;
                })
                .toList();
    }

    private double nanos(Core core, List<List<Event>> told) {
        long events = told.stream().mapToLong(List::size).sum();
        long took = 0;
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            told.forEach(session -> play(core, session));
            took = System.nanoTime() - began;
        }
        return (double) took / events;
    }

    private static void play(Core core, List<Event> session) {
        Facts facts = Facts.blank(session.getFirst().envelope().session());
        session.forEach(event -> core.apply(facts, event));
    }

    private static int prints(Event event) {
        return event.payload() instanceof Payload.ToolCallCompleted call
                ? call.result().segments().stream()
                        .map(Segment::values)
                        .mapToInt(values -> values.size())
                        .sum()
                : 0;
    }

    private static String text(int call, int addresses) {
        return IntStream.range(0, addresses)
                .mapToObj(i -> "person" + call + '.' + i + "@place" + i + ".example")
                .collect(Collectors.joining("\n"));
    }
}
