package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import org.junit.jupiter.api.Test;

/** A use that its session knows nothing of, and the many that look like it. */
class UnreportedUseTest {
    private static final String DETECTION = "credential-outside-session";

    private final Life life = Life.issued(0);

    @Test
    void shouldAskWhenNoReportComes() {
        // When
        life.accepted("a", 600).tick(689);

        // Then
        assertThat(life.said()).isEmpty();
        assertThat(life.nextDue()).hasValue(690_000);
        Sighting sighting = life.tick(690).said().getFirst();
        assertThat(sighting.detection().id()).isEqualTo(DETECTION);
        assertThat(sighting.grade()).isEqualTo(Grade.SEQUENCE);
        assertThat(sighting.rung()).isEqualTo(Rung.STEP_UP);
        assertThat(sighting.eventId()).contains("use-0");
    }

    @Test
    void shouldSayNothingWhenTheReportCameBefore() {
        assertThat(life.reported(590).accepted("a", 600).tick(700).said()).isEmpty();
        assertThat(life.nextDue()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheReportComesLate() {
        assertThat(life.accepted("a", 600).reported(620).tick(700).said()).isEmpty();
    }

    @Test
    void shouldAskWhenTheReportIsTooFarAway() {
        assertThat(life.reported(530).accepted("a", 600).reported(670).tick(700).detections())
                .containsExactly(DETECTION);
    }

    @Test
    void shouldSayNothingWhenASubAgentReportsIt() {
        assertThat(life.reported("child", "owner", "pod-1", 601)
                        .accepted("a", 600)
                        .tick(700)
                        .said())
                .isEmpty();
    }

    @Test
    void shouldNotTakeTheReportOfAnotherTreeForAnExplanation() {
        // Given
        life.accepted("a", 600).reported("thief", "thief", "pod-2", 601);
        assertThat(life.detections()).containsExactly(DETECTION);

        // When / Then
        assertThat(life.tick(700).detections()).containsExactly(DETECTION);
    }

    @Test
    void shouldSayNothingWhenTheTargetsClockIsFiveMinutesAhead() {
        assertThat(life.reported(600).accepted("a", 900, 601).tick(2_000).said())
                .isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheTargetsClockIsFiveMinutesBehind() {
        assertThat(life.reported(600).accepted("a", 300, 601).tick(2_000).said())
                .isEmpty();
    }

    @Test
    void shouldAskEvenWhenTheTargetsClockIsFiveMinutesBehind() {
        assertThat(life.reported(600).accepted("a", 1_200, 1_500).tick(2_000).detections())
                .containsExactly(DETECTION);
    }

    @Test
    void shouldSayNothingWhenTheAuditRecordIsAnHourLate() {
        // Given
        for (int second = 100; second < 200; second += 10) {
            life.reported(second);
        }

        // When / Then
        assertThat(life.accepted("a", 150, 3_750).tick(5_000).said()).isEmpty();
    }

    @Test
    void shouldSayItOnceWhenRecordsAreRepeated() {
        // Given
        Sign use = new Sign.Accepted("orders", "a", "same", 600_000, 600_000, 600_000);

        // When
        life.learn(use).learn(use).tick(700).learn(use).accepted("a", 660).tick(900);

        // Then
        assertThat(life.detections()).containsExactly(DETECTION);
    }

    @Test
    void shouldSayNothingOfACredentialThatOnlyTheTargetKnows() {
        // Given
        Life unknown = new Life();

        // When
        int before = unknown.bytes();
        unknown.accepted("a", 10).accepted("b", 11).accepted("a", 12).tick(1_000);

        // Then
        assertThat(unknown.said()).isEmpty();
        assertThat(unknown.bytes()).isEqualTo(before);
    }

    @Test
    void shouldStayBoundedWhenUsesComeInAFlood() {
        // When
        for (int i = 0; i < 5_000; i++) {
            life.accepted("place-" + i, 1_000 + i * 1_000L);
            life.reported("s-" + i, "r-" + i, "pod-" + i, 1_500 + i * 1_000L);
        }

        // Then
        assertThat(life.bytes()).isLessThan(6_000);
    }
}
