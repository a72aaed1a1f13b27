package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import org.junit.jupiter.api.Test;

/** A copy is in two places at once; a credential that moves is not. */
class TwoPlacesTest {
    private static final String DETECTION = "credential-two-places";

    private final Life life = Life.issued(0).reported(0).reported(100);

    @Test
    void shouldBeAFactWhenATargetSeesItHereThereAndHereAgain() {
        // When
        Sighting sighting = life.accepted("a", 10)
                .accepted("b", 20)
                .accepted("a", 30)
                .said()
                .getFirst();

        // Then
        assertThat(sighting.detection().id()).isEqualTo(DETECTION);
        assertThat(sighting.grade()).isEqualTo(Grade.FACT);
        assertThat(sighting.rung()).isEqualTo(Rung.REVOKE);
    }

    @Test
    void shouldBeAFactInWhateverOrderTheRecordsCome() {
        assertThat(life.accepted("a", 30, 40)
                        .accepted("a", 10, 41)
                        .accepted("b", 20, 400)
                        .detections())
                .containsExactly(DETECTION);
    }

    @Test
    void shouldSayNothingWhenItMoves() {
        assertThat(life.accepted("a", 10)
                        .accepted("a", 20)
                        .accepted("b", 30)
                        .accepted("b", 40)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldSayNothingWhenItComesBackMuchLater() {
        assertThat(life.accepted("a", 10).accepted("b", 40).accepted("a", 75).said())
                .isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheSourceCannotTellPlacesApart() {
        assertThat(life.accepted("", 10).accepted("", 20).accepted("", 30).said())
                .isEmpty();
    }

    @Test
    void shouldNotCompareTheClocksOfTwoSources() {
        assertThat(life.accepted("a", 10)
                        .learn(new Sign.Accepted("tools", "b", "x", 20_000, 20_000, 20_000))
                        .accepted("a", 30)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldSayItOnceWhenItGoesOn() {
        assertThat(life.accepted("a", 10)
                        .accepted("b", 20)
                        .accepted("a", 30)
                        .accepted("b", 40)
                        .accepted("a", 50)
                        .detections())
                .containsExactly(DETECTION);
    }

    @Test
    void shouldBeAFactWhenSessionsOfTwoTreesReportItInTurn() {
        // Given
        life.reported("thief", "thief", "pod-2", 110).reported(120);
        life.said();

        // When / Then
        assertThat(life.reported("thief", "thief", "pod-2", 130).detections()).containsExactly(DETECTION);
    }

    @Test
    void shouldStillBeSeenWhenThereAreManyOtherPlaces() {
        // Given
        for (int i = 0; i < 100; i++) {
            life.accepted("elsewhere-" + i, 1_000 + i * 100);
        }
        life.said();

        // When / Then
        assertThat(life.accepted("a", 20_010)
                        .accepted("b", 20_020)
                        .accepted("a", 20_030)
                        .detections())
                .contains(DETECTION);
    }
}
