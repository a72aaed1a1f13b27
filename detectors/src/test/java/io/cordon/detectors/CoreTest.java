package io.cordon.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Detector;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Scene;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.detector.Signal;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreTest {

    private static final Subject MAIN = Subject.session("main");

    private final Core core = Core.of(CoreConfig.defaults());
    private final Facts facts = Facts.blank(new SessionRef("acme", "main", "main"));
    private final Leak leak = new Leak();

    @Test
    void shouldHoldAndAskOnceWhenSecretsKeepLeaking() {
        // When
        Outcome first = leak(core);
        Outcome second = core.apply(facts, leak.send(4, 4));

        // Then
        assertThat(first.holds()).containsExactly(new Hold(MAIN, Rung.HOLD, Leak.at(63)));
        assertThat(first.intents())
                .extracting(Intent::subject, Intent::rung)
                .containsExactly(tuple(MAIN, Rung.QUARANTINE));
        assertThat(second.findings()).isNotEmpty();
        assertThat(second.intents()).isEmpty();
    }

    @Test
    void shouldRenewTheHoldWhenNoDirectiveAnswers() {
        // Given
        leak(core);

        // When
        Outcome early = core.tick(facts, Leak.at(20));
        Outcome due = core.tick(facts, core.nextTick(facts, Leak.at(20)));
        Outcome later = core.tick(facts, Leak.at(4000));

        // Then
        assertThat(early.holds()).isEmpty();
        assertThat(due.holds()).containsExactly(new Hold(MAIN, Rung.HOLD, Leak.at(93)));
        assertThat(later.holds()).containsExactly(new Hold(MAIN, Rung.HOLD, Leak.at(4060)));
        assertThat(due.intents()).isEmpty();
    }

    @Test
    void shouldDoNothingMoreWhenContained() {
        // Given
        leak(core);
        core.direct(facts, directive(Directive.Kind.CONFIRMED, 1));

        // When
        Outcome still = core.apply(facts, leak.send(4, 4));
        Outcome tick = core.tick(facts, Leak.at(500));

        // Then
        assertThat(still.findings()).isNotEmpty();
        assertThat(still.holds()).isEmpty();
        assertThat(still.intents()).isEmpty();
        assertThat(tick.holds()).isEmpty();
    }

    @Test
    void shouldLiftAndNotAskAgainWhenDeclined() {
        // Given
        leak(core);

        // When
        Outcome declined = core.direct(facts, directive(Directive.Kind.DECLINED, 1));
        Outcome again = core.apply(facts, leak.send(4, 4));

        // Then
        assertThat(declined.lifted()).containsExactly(MAIN);
        assertThat(again.intents()).isEmpty();
    }

    @Test
    void shouldLeaveAQuestionWhenDeclinedWithOne() {
        // Given
        leak(core);

        // When
        Outcome declined =
                core.direct(facts, new Directive(Directive.Kind.DECLINED, MAIN, 1, Rung.STEP_UP, Leak.at(4)));

        // Then
        assertThat(declined.lifted()).isEmpty();
        assertThat(declined.holds()).extracting(Hold::subject, Hold::rung).containsExactly(tuple(MAIN, Rung.STEP_UP));
        assertThat(declined.intents()).isEmpty();
    }

    @Test
    void shouldAskAgainWhenReleasedIntoANewEpoch() {
        // Given
        leak(core);
        core.direct(facts, directive(Directive.Kind.CONFIRMED, 1));

        // When
        Outcome released = core.direct(facts, directive(Directive.Kind.RELEASED, 2));
        Outcome again = core.apply(facts, leak.send(4, 4));

        // Then
        assertThat(released.lifted()).containsExactly(MAIN);
        assertThat(again.intents()).hasSize(1);
    }

    @Test
    void shouldNeverRaiseAnIntentWhenDirected() {
        // Given
        leak(core);

        // When
        List<Outcome> answers = new ArrayList<>();
        for (Directive.Kind kind : Directive.Kind.values()) {
            for (Subject.Kind subject : Subject.Kind.values()) {
                answers.add(core.direct(
                        facts, new Directive(kind, new Subject(subject, "main"), 1, Rung.QUARANTINE, Leak.at(5))));
            }
        }

        // Then
        assertThat(answers)
                .allMatch(answer -> answer.intents().isEmpty() && answer.holds().isEmpty());
    }

    @Test
    void shouldIgnoreAnAnswerWhenItsEpochIsOld() {
        // Given
        leak(core);
        core.direct(facts, directive(Directive.Kind.RELEASED, 5));
        core.apply(facts, leak.send(4, 4));

        // When
        Outcome stale = core.direct(facts, directive(Directive.Kind.RELEASED, 4));

        // Then
        assertThat(stale).isEqualTo(Outcome.NOTHING);
        assertThat(facts.session().standing().risk(Leak.at(5).toEpochMilli())).isEqualTo(Rung.QUARANTINE);
    }

    @Test
    void shouldSayOnlyWhatItWouldDoWhenInShadow() {
        // Given
        Core shadow = Core.of(CoreConfig.defaults().with("secret-to-egress", Settings.DEFAULT.withMode(Mode.SHADOW)));

        // When
        Outcome outcome = leak(shadow);

        // Then
        assertThat(outcome.findings()).extracting(Finding::rung).containsExactly(Rung.QUARANTINE);
        assertThat(outcome.findings()).extracting(Finding::effectiveRung).containsExactly(Rung.OBSERVE);
        assertThat(outcome.holds()).isEmpty();
        assertThat(outcome.intents()).isEmpty();
    }

    @Test
    void shouldAskAPersonAtMostWhenInStepUpMode() {
        // Given
        Core asking = Core.of(CoreConfig.defaults().with("secret-to-egress", Settings.DEFAULT.withMode(Mode.STEP_UP)));

        // When
        Outcome outcome = leak(asking);

        // Then
        assertThat(outcome.holds()).extracting(Hold::rung).containsExactly(Rung.STEP_UP);
        assertThat(outcome.intents()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenOff() {
        // Given
        Core off = Core.of(CoreConfig.defaults().with("secret-to-egress", Settings.DEFAULT.withMode(Mode.OFF)));

        // When
        Outcome outcome = leak(off);

        // Then
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void shouldLetTheOthersLookWhenADetectorThrows() {
        // Given
        List<DetectorKind> kinds = new ArrayList<>(List.of(broken()));
        kinds.addAll(DetectorCatalog.kinds());
        Core withBroken = Core.of(CoreConfig.defaults(), kinds);

        // When
        Outcome outcome = leak(withBroken);

        // Then
        assertThat(outcome.findings())
                .extracting(Finding::detector)
                .containsExactly("detector-failed", "secret-to-egress");
        assertThat(outcome.findings().getFirst().reason())
                .isEqualTo("detector broken failed with IllegalStateException");
        assertThat(outcome.intents()).hasSize(1);
    }

    @Test
    void shouldJudgeAsItAppliesWhenAskedBefore() {
        // Given
        core.apply(facts, leak.start());
        core.apply(facts, leak.read(1, 2));

        // When
        Judgement judgement = core.judge(facts, leak.send(2, 3));
        Outcome outcome = core.apply(facts, leak.send(2, 3));

        // Then
        assertThat(judgement.rung()).isEqualTo(Rung.QUARANTINE);
        assertThat(judgement.findings())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence")
                .isEqualTo(outcome.findings());
        assertThat(outcome.findings().getFirst().evidence())
                .startsWith(judgement.findings().getFirst().evidence().toArray(Evidence[]::new))
                .last()
                .matches(origin -> origin.role().equals("origin"));
    }

    @Test
    void shouldExpireWhenIdleForADay() {
        // Given
        core.apply(facts, leak.start());

        // When
        Instant due = core.nextTick(facts, Leak.at(1));
        Outcome outcome = core.tick(facts, due);

        // Then
        assertThat(due).isEqualTo(Leak.at(86_400));
        assertThat(outcome.expired()).isTrue();
        assertThat(outcome.treeExpired()).isTrue();
        assertThat(outcome.slims()).containsExactly(new Slim.SessionEnded());
    }

    @Test
    void shouldRefuseAnEventOfAnotherSession() {
        Facts others = Facts.blank(new SessionRef("acme", "main", "other"));

        assertThatThrownBy(() -> core.apply(others, leak.start())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseUnknownNamesInTheConfiguration() {
        assertThatThrownBy(() -> CoreConfig.defaults().with("no-such", Settings.DEFAULT))
                .hasMessageContaining("no-such");
        CoreConfig config = CoreConfig.defaults().with("call-loop", new Settings(Mode.ENFORCE, Map.of("nope", 1L)));
        assertThatThrownBy(() -> Core.of(config)).hasMessageContaining("nope");
    }

    private Outcome leak(Core by) {
        by.apply(facts, leak.start());
        by.apply(facts, leak.read(1, 2));
        return by.apply(facts, leak.send(2, 3));
    }

    private static Directive directive(Directive.Kind kind, long epoch) {
        return new Directive(kind, MAIN, epoch, Rung.QUARANTINE, Leak.at(4));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static DetectorKind broken() {
        Description description = new Description(
                "broken", 1, "Broken", Family.INTEGRITY, Grade.FACT, Severity.LOW, "", "", "", List.of(), List.of());
        return new DetectorKind(description, (settings, surroundings) -> new Detector() {
            @Override
            public Description describe() {
                return description;
            }

            @Override
            public List<Signal> examine(Scene scene) {
                Event event = scene.event();
                if (event.envelope().position().sequence() == 2) {
                    throw new IllegalStateException("must not be quoted");
                }
                return List.of();
            }
        });
    }
}
