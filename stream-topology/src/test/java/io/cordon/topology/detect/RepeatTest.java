package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.policy.Modes;
import io.cordon.topology.repeat.Difference;
import io.cordon.topology.repeat.Kind;
import io.cordon.topology.repeat.RepeatReport;
import io.cordon.topology.repeat.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What detection published follows from its events and its journal. */
class RepeatTest {
    /** Its run has each kind of circumstance in it, and each makes a difference. */
    private static final long TELLING = 7;

    private static final TestKeys KEYS = TestKeys.create(Bench.START);

    private static Recorded run;

    @BeforeAll
    static void play() {
        run = played(TELLING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, TELLING})
    void shouldFindHoldAndIntendTheSameWhenRepeated(long seed) {
        // Given
        Recorded other = played(seed);

        // When
        RepeatReport report = other.repeat();

        // Then
        assertThat(report.differences()).isEmpty();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.again().get(Kind.FINDING)).isGreaterThan(20);
        assertThat(report.again().get(Kind.HOLD)).isGreaterThan(5);
        assertThat(report.again().get(Kind.INTENT)).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDING", "TICK", "DIRECTIVE", "BASELINE", "LIMITED"})
    void shouldDifferWhenWhatWasToldIsMissing(CircumstanceKind kind) {
        // Given
        assertThat(run.kinds()).contains(kind);

        // When
        RepeatReport report = run.without(kind).repeat();

        // Then
        assertThat(report.same()).isFalse();
    }

    @Test
    void shouldRepeatEachTreeByItself() {
        // When
        RepeatReport report = run.repeat(Optional.of("acme/root-3"));

        // Then
        assertThat(report.trees()).isEqualTo(1);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void shouldNameTheFirstFieldThatDiffers() {
        // Given
        int any = run.ofTheCore().getFirst();
        Finding published = run.findings().get(any);
        List<Finding> changed = new ArrayList<>(run.findings());
        changed.set(
                any, Finding.newBuilder(published).setReason("something else").build());

        // When
        List<Difference> differences = run.publishing(changed).repeat().differences();

        // Then
        assertThat(differences).hasSize(1);
        Difference first = differences.getFirst();
        assertThat(first.kind()).isEqualTo(Kind.FINDING);
        assertThat(first.tree()).isEqualTo("acme/" + published.getRoot());
        assertThat(first.field()).contains("reason");
        assertThat(first.published().orElseThrow()).contains(published.getDetector(), "findings 0@" + any);
    }

    @Test
    void shouldSayWhatIsMissingAndWhatIsTooMuch() {
        // Given
        int last = run.ofTheCore().getLast();
        List<Finding> fewer = new ArrayList<>(run.findings());
        fewer.remove(last);
        List<Finding> more = new ArrayList<>(run.findings());
        more.add(run.findings().get(last));

        // When
        List<Difference> lost = run.publishing(fewer).repeat().differences();
        List<Difference> invented = run.publishing(more).repeat().differences();

        // Then
        assertThat(lost)
                .hasSize(1)
                .allMatch(difference -> difference.published().isEmpty());
        assertThat(invented)
                .hasSize(1)
                .allMatch(difference -> difference.again().isEmpty());
    }

    @Test
    void shouldLeaveOutWhatBeganBeforeTheJournal() {
        // When
        RepeatReport report = run.journalFrom(run.journal().size() / 2).repeat();

        // Then
        assertThat(report.differences()).isEmpty();
        assertThat(report.skipped()).containsKey(Skipped.BEGAN_BEFORE_THE_JOURNAL);
    }

    @Test
    void shouldLeaveOutWhoseFirstEventsAreNotKept() {
        // When
        RepeatReport report = run.eventsFrom(run.events().size() / 10).repeat();

        // Then
        assertThat(report.differences()).isEmpty();
        assertThat(report.skipped()).containsOnlyKeys(Skipped.BEGINNING_NOT_KEPT);
        assertThat(report.trees()).isPositive();
    }

    @Test
    void shouldTellInATickThatABaselineWasWithdrawn() {
        // Given: what is found when the hole stays open is no longer judged by the baseline that the session began with
        Recorded withdrawn;
        try (Bench bench = new Bench(Bench.settings(KEYS))) {
            bench.choose(TestBaselines.support(1));
            Script session = Script.root(KEYS, "s-1", Bench.START);
            bench.send(session, session.started());
            bench.send(session, session.skip(2).reads());
            bench.withdraw(TestBaselines.support(1));
            bench.pass(Duration.ofMinutes(2));
            withdrawn = Recorded.of(bench, KEYS);
        }

        // When
        RepeatReport whole = withdrawn.repeat();
        RepeatReport without = withdrawn.without(CircumstanceKind.WITHDRAWN).repeat();

        // Then
        assertThat(withdrawn.kinds()).contains(CircumstanceKind.WITHDRAWN);
        assertThat(whole.same()).isTrue();
        assertThat(without.differences())
                .isNotEmpty()
                .allMatch(difference -> difference.field().orElse("").contains("baseline"));
    }

    @Test
    void shouldLeaveOutWhatOtherSettingsJudged() {
        // When
        RepeatReport report = run.by(settings -> BenchSettings.with(
                        settings, settings.core().with("canary-used", new Settings(Mode.OFF, Map.of()))))
                .repeat();

        // Then
        assertThat(report.trees()).isZero();
        assertThat(report.differences()).isEmpty();
        assertThat(report.skipped()).containsOnlyKeys(Skipped.OTHER_CONFIGURATION);
    }

    @Test
    void shouldWriteNothingToTheJournalForOrdinaryEvents() {
        // Given
        try (Bench bench = new Bench(Bench.settings(KEYS))) {
            Script session = Script.root(KEYS, "s-1", Bench.START);
            bench.send(session, session.started());
            bench.pass(Duration.ofSeconds(1));
            bench.journal();

            // When
            for (int i = 0; i < 50; i++) {
                bench.send(session, session.reads());
                bench.send(session, session.completed());
            }

            // Then
            assertThat(bench.journal()).isEmpty();
        }
    }

    private static Recorded played(long seed) {
        AtomicReference<Modes> modes = new AtomicReference<>(Modes.none());
        try (Bench bench = new Bench(Bench.settings(KEYS, modes::get))) {
            new RandomRun(seed, KEYS, bench, modes).play();
            return Recorded.of(bench, KEYS);
        }
    }
}
