package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final SessionResult GOOD = new SessionResult("report", false, true, false, false, false);
    private static final SessionResult CAUGHT = new SessionResult("checker", true, true, true, true, true);

    @Test
    void shouldPassWhenTheHostileAreProvenAndTheOrdinaryUntouched() {
        // When
        Verdict verdict = Verdict.of(List.of(GOOD, CAUGHT), 0);

        // Then
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void shouldFailWhenAHostileSessionGotAway() {
        // Given
        SessionResult away = new SessionResult("checker", true, true, true, false, false);

        // When
        Verdict verdict = Verdict.of(List.of(GOOD, away), 0);

        // Then
        assertThat(verdict.problems()).containsExactly("checker turned hostile and was not contained");
    }

    @Test
    void shouldFailWhenAContainmentIsNotProven() {
        // Given
        SessionResult open = new SessionResult("checker", true, true, true, true, false);

        // When
        Verdict verdict = Verdict.of(List.of(GOOD, open), 0);

        // Then
        assertThat(verdict.problems()).containsExactly("checker was contained, and that is not proven");
    }

    @Test
    void shouldFailWhenAnOrdinarySessionWasTouched() {
        // Given
        SessionResult touched = new SessionResult("report", false, true, true, false, false);

        // When
        Verdict verdict = Verdict.of(List.of(touched, CAUGHT), 0);

        // Then
        assertThat(verdict.problems()).singleElement().asString().contains("report did nothing wrong");
    }

    @Test
    void shouldFailWhenAnOrdinarySessionDidNotFinish() {
        // Given
        SessionResult unfinished = new SessionResult("report", false, false, false, false, false);

        // When
        Verdict verdict = Verdict.of(List.of(unfinished, CAUGHT), 0);

        // Then
        assertThat(verdict.problems()).containsExactly("report did not come to the end of its work");
    }

    @Test
    void shouldFailWhenThereIsNothingToJudgeOrARecordWasUnreadable() {
        // When, Then
        assertThat(Verdict.of(List.of(), 0).passed()).isFalse();
        assertThat(Verdict.of(List.of(GOOD), 0).passed()).isFalse();
        assertThat(Verdict.of(List.of(GOOD, CAUGHT), 1).passed()).isFalse();
    }
}
