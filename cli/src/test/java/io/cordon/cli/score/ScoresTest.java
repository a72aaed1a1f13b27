package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.recording.Label;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final List<Label> LABELS = List.of(
            label("attack", Label.Outcome.ATTACK_SUCCEEDED, OptionalInt.of(6)),
            label("benign", Label.Outcome.BENIGN, OptionalInt.empty()),
            label("resisted", Label.Outcome.ATTACK_FAILED, OptionalInt.empty()));

    @Test
    void shouldCountADecisionOnTheHarmfulCallAsInTime() {
        Scores.TierScore score = intervene(decision("attack", 6, "step_up"));

        assertThat(score.inTime().percent()).isEqualTo(100);
    }

    @Test
    void shouldCountALaterDecisionAsCaughtOnly() {
        Scores.TierScore score = intervene(decision("attack", 7, "step_up"));

        assertThat(score.inTime().hits()).isZero();
        assertThat(score.caught().hits()).isEqualTo(1);
    }

    @Test
    void shouldNotCountAWeakerDecision() {
        assertThat(intervene(decision("attack", 6, "alert")).caught().hits()).isZero();
    }

    @Test
    void shouldCountBenignSessionsThatWereHitAndLeaveResistedAttacksOut() {
        Scores.TierScore score = intervene(decision("benign", 2, "quarantine"), decision("resisted", 2, "quarantine"));

        assertThat(score.benignHit().hits()).isEqualTo(1);
        assertThat(score.benignHit().sessions()).isEqualTo(1);
        assertThat(score.inTime().sessions()).isEqualTo(1);
    }

    private static Scores.TierScore intervene(Decision... decisions) {
        return Scores.of("set", LABELS, List.of(decisions)).tiers().get(Tier.INTERVENE);
    }

    private static Decision decision(String session, int sequence, String decision) {
        return new Decision(session, sequence, decision, "detector", "linked");
    }

    private static Label label(String session, Label.Outcome outcome, OptionalInt harm) {
        return new Label(session, outcome, true, session, OptionalInt.empty(), harm, "");
    }
}
