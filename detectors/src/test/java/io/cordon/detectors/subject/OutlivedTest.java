package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.finding.Rung;
import org.junit.jupiter.api.Test;

/** Uses after the end of a session, and after its containment. */
class OutlivedTest {
    private static final String AFTER_END = "credential-after-end";
    private static final String AFTER_CONTAINMENT = "credential-after-containment";

    private final Life life = Life.issued(0).reported(100);

    @Test
    void shouldAskWhenATargetAcceptsItAfterTheEnd() {
        // When
        Sighting sighting = life.ended(110).accepted("a", 171).said().getFirst();

        // Then
        assertThat(sighting.detection().id()).isEqualTo(AFTER_END);
        assertThat(sighting.rung()).isEqualTo(Rung.STEP_UP);
    }

    @Test
    void shouldAskWhenTheEndIsLearntAfterTheUse() {
        assertThat(life.accepted("a", 300).ended(110).detections()).containsExactly(AFTER_END);
    }

    @Test
    void shouldSayNothingWhenTheLastCallOvertakesTheEnd() {
        assertThat(life.ended(110).accepted("a", 169).tick(1_000).said()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenARecordFromBeforeTheEndIsLate() {
        assertThat(life.ended(110).accepted("a", 100, 900).tick(2_000).said()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheTargetsClockIsFiveMinutesAhead() {
        assertThat(life.ended(110).accepted("a", 405, 106).said()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenAnotherOwnerGoesOn() {
        assertThat(life.learn(new Sign.Issued(new Sign.By("next", "next"), Life.moment(105)))
                        .ended(110)
                        .reported("next", "next", "pod-1", 295)
                        .accepted("a", 300)
                        .tick(1_000)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldBeAFactWhenATargetAcceptsItLongAfterTheContainmentOfItsSession() {
        // When
        Sighting sighting = life.contained(110).accepted("a", 141).said().getFirst();

        // Then
        assertThat(sighting.detection().id()).isEqualTo(AFTER_CONTAINMENT);
        assertThat(sighting.rung()).isEqualTo(Rung.REVOKE);
    }

    @Test
    void shouldSayNothingWhileTheContainmentIsCarriedOut() {
        assertThat(life.contained(110).accepted("a", 139).tick(1_000).said()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenARecordFromBeforeTheContainmentIsLate() {
        assertThat(life.contained(110).accepted("a", 109, 500).said()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenItsSessionWasReleased() {
        assertThat(life.contained(110)
                        .learn(new Sign.Released(Life.owner(), Life.moment(200)))
                        .reported(250)
                        .accepted("a", 250)
                        .tick(1_000)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldTellButNotRevokeAgainWhenTheCredentialItselfIsContained() {
        // When
        Sighting sighting = life.learn(new Sign.Answered(true, 1, 110_000))
                .accepted("a", 200)
                .said()
                .getFirst();

        // Then
        assertThat(sighting.detection().id()).isEqualTo(AFTER_CONTAINMENT);
        assertThat(sighting.rung()).isEqualTo(Rung.ALERT);
    }

    @Test
    void shouldIgnoreAnAnswerOfAnOlderEpoch() {
        assertThat(life.learn(new Sign.Answered(false, 2, 110_000))
                        .learn(new Sign.Answered(true, 1, 105_000))
                        .reported(200)
                        .accepted("a", 200)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldDoNothingInShadowAndSayNothingWhenOff() {
        // Given
        Life shadow = new Life(CredentialWatch.of(id -> Settings.DEFAULT.withMode(Mode.SHADOW)));
        Life off = new Life(CredentialWatch.of(id -> Settings.DEFAULT.withMode(Mode.OFF)));

        // When
        for (Life each : new Life[] {shadow, off}) {
            each.learn(new Sign.Issued(Life.owner(), Life.moment(0)))
                    .contained(10)
                    .accepted("a", 100);
        }

        // Then
        assertThat(shadow.said()).extracting(Sighting::effectiveRung).containsExactly(Rung.OBSERVE);
        assertThat(off.said()).isEmpty();
    }
}
