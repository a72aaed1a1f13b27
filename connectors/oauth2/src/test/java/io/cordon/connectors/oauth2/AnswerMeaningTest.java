package io.cordon.connectors.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMeaningTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, '', Done",
        "400, unsupported_token_type, Unsupported",
        "400, invalid_client, CutOff",
        "400, invalid_request, Refused",
        "401, '', CutOff",
        "403, '', CutOff",
        "404, '', Refused",
        "302, '', Refused",
        "429, '', Retryable",
        "500, '', Retryable",
        "503, '', Retryable"
    })
    void shouldReadARevocationAsTheStandardSays(int status, String error, String outcome) {
        // Given
        var answer = new Answer.Response(
                status, Optional.empty(), Optional.of(error).filter(e -> !e.isEmpty()), Optional.empty());

        // When
        var read = Revocation.outcome(answer);

        // Then
        assertThat(read.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void shouldNotTakeSilenceForAnything() {
        // Given
        var silence = new Answer.Silence("no answer");

        // When
        var step = Revocation.outcome(silence);
        var probe = Introspection.outcome(silence, credential(Validation.INTROSPECTION, Optional.empty()), NOW);

        // Then
        assertThat(step).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(probe).isInstanceOf(ProbeOutcome.Undecided.class);
    }

    @Test
    void shouldNotKnowTheEndOfATokenWithoutExpiryThatIsCheckedLocally() {
        // Given
        var inactive = new Answer.Response(200, Optional.of(false), Optional.empty(), Optional.empty());

        // When
        var probe = Introspection.outcome(inactive, credential(Validation.UNKNOWN, Optional.empty()), NOW);

        // Then
        assertThat(probe).isInstanceOf(ProbeOutcome.Unprovable.class);
    }

    @Test
    void shouldTellWithoutATokenOnlyThatItExpired() {
        // Given
        var live = credential(Validation.INTROSPECTION, Optional.of(NOW.plusSeconds(1)));
        var expired = credential(Validation.INTROSPECTION, Optional.of(NOW));

        // When
        var before = Introspection.withoutToken(live, NOW);
        var after = Introspection.withoutToken(expired, NOW);

        // Then
        assertThat(before).isInstanceOf(ProbeOutcome.Unprovable.class);
        assertThat(after).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    private static CredentialView credential(Validation validation, Optional<Instant> expiresAt) {
        return new CredentialView("r", CredentialKind.OAUTH2_TOKEN, "as", "p", validation, expiresAt, Optional.empty());
    }
}
