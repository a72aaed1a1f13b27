package io.cordon.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody reads need not be kept, and nobody notices: a detector that declares too little is found here. */
class KeepingTest {

    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");
    private static final int SEEDS = 12;
    private static final int EVENTS = 300;

    static Stream<String> detectors() {
        return DetectorCatalog.kinds().stream().map(kind -> kind.description().id());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void shouldFindTheSameAloneAsIfEverythingWereKept(String detector) {
        // Given
        CoreConfig alone = config(detector::equals).withoutLearning();

        // When
        List<List<Outcome>> planned = play(Core.of(alone));

        // Then
        assertThat(planned).isEqualTo(play(Core.keepingAll(alone)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void shouldTeachTheSameWhateverElseIsOff(String detector) {
        // Given
        CoreConfig others = config(id -> !id.equals(detector));

        // When
        List<List<Outcome>> planned = play(Core.of(others));

        // Then
        assertThat(planned).isEqualTo(play(Core.keepingAll(others)));
    }

    @Test
    void shouldMeetMostDetectorsWithTheseEvents() {
        // When
        Set<String> found = play(Core.of(config(id -> true))).stream()
                .flatMap(List::stream)
                .flatMap(outcome -> outcome.findings().stream())
                .map(Finding::detector)
                .collect(Collectors.toSet());

        // Then
        assertThat(found).hasSizeGreaterThan(20);
    }

    @Test
    void shouldTellNoSessionToLearnFromWithoutLearning() {
        // Given
        SessionRef session = new SessionRef("acme", "main", "main");
        Core learning = Core.of(CoreConfig.defaults());
        Core silent = Core.of(CoreConfig.defaults().withoutLearning());

        // Then
        assertThat(observed(learning, Facts.blank(session))).isTrue();
        assertThat(observed(silent, Facts.blank(session))).isFalse();
    }

    private static boolean observed(Core core, Facts facts) {
        Leak session = new Leak();
        core.apply(facts, session.start());
        core.apply(facts, session.end(1, 1));
        return core.tick(facts, LATE).slims().stream().anyMatch(Slim.SessionObserved.class::isInstance);
    }

    private static CoreConfig config(Predicate<String> on) {
        CoreConfig config = CoreConfig.defaults().withBaselines(usual());
        for (DetectorKind kind : DetectorCatalog.kinds()) {
            String id = kind.description().id();
            config = on.test(id) ? config : config.with(id, Settings.DEFAULT.withMode(Mode.OFF));
        }
        return config;
    }

    /** Each seed's outcomes, with those of the sessions' ends. */
    private static List<List<Outcome>> play(Core core) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> {
                    List<Event> events = new RandomEvents(new SplittableRandom(seed), 60).draw(EVENTS);
                    Tree tree = new Tree(core, false);
                    List<Outcome> outcomes = new ArrayList<>(tree.play(events));
                    tree.sessions
                            .values()
                            .forEach(session -> outcomes.add(core.tick(Facts.of(tree.tree, session), LATE)));
                    return outcomes;
                })
                .toList();
    }

    private static Baselines usual() {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        int admin = Capability.ADMIN.ordinal();
        matrix[Transitions.START * Transitions.SIZE + admin] = 1;
        matrix[admin * Transitions.SIZE + admin] = 40;
        BaselineLearner learner = new BaselineLearner("helpdesk", BaselineLearner.Limits.CHOSEN);
        for (int i = 0; i < 60; i++) {
            learner.learn(new SessionObservation(
                    "helpdesk",
                    "pod-1",
                    Transitions.of(matrix),
                    Map.of(1L, 40),
                    40,
                    5,
                    1,
                    Duration.ofMinutes(3),
                    Map.of(2, 10),
                    OptionalInt.empty()));
        }
        return Baselines.of(List.of(learner.baseline(1)));
    }
}
