package io.cordon.connectors.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.Simulator.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like one thing at GitHub and is another. */
class GitHubTrapsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void shouldTakeARefusalForTooManyCallsForWhatItIs() {
        try (var target = installation(CLOCK)) {
            // Given
            CredentialView installation = target.credential();
            target.simulator().answerOnly(new Reply(403, "", Map.of("Retry-After", "30")));
            StepOutcome secondary = suspend(target, installation);
            target.simulator()
                    .answerOnly(new Reply(
                            403,
                            "",
                            Map.of(
                                    "x-ratelimit-remaining",
                                    "0",
                                    "x-ratelimit-reset",
                                    Long.toString(NOW.plusSeconds(90).getEpochSecond()))));
            StepOutcome primary = suspend(target, installation);
            target.simulator()
                    .answerOnly(Reply.json(403, "{\"message\":\"You have exceeded a secondary rate limit\"}"));
            StepOutcome unnamed = suspend(target, installation);
            target.simulator().answerOnly(Reply.json(403, "{\"message\":\"Resource not accessible\"}"));

            // When
            StepOutcome forbidden = suspend(target, installation);

            // Then
            assertThat(wait(secondary)).hasSeconds(30);
            assertThat(wait(primary)).hasSeconds(90);
            assertThat(wait(unnamed)).hasSeconds(60);
            assertThat(forbidden).isInstanceOf(StepOutcome.CutOff.class);
        }
    }

    @Test
    void shouldNotTakeTheLockAfterManyBadTokensForAnEnd() {
        try (var target = GitHubTarget.of(CredentialKind.OAUTH2_TOKEN, GitHubTarget.INSTALLATION, Optional.empty())) {
            // Given
            CredentialView token = target.mint();
            target.simulator()
                    .answerOnly(Reply.json(403, "{\"message\":\"Maximum number of login attempts exceeded\"}"));

            // When
            ProbeOutcome probe = probe(target, token);

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.Undecided.class);
        }
    }

    @Test
    void shouldNotLiftASuspensionWhileTokensOfBeforeMayLive() {
        try (var early = installation(Clock.offset(CLOCK, Duration.ofMinutes(64)));
                var late = installation(Clock.offset(CLOCK, Duration.ofMinutes(66)))) {
            // Given
            early.simulator().suspendNow("42");
            late.simulator().suspendNow("42");

            // When
            StepOutcome refused = release(early);
            StepOutcome lifted = release(late);

            // Then
            assertThat(refused).isInstanceOf(StepOutcome.Refused.class);
            assertThat(early.simulator().isSuspended("42")).isTrue();
            assertThat(lifted).isInstanceOf(StepOutcome.Done.class);
            assertThat(late.simulator().isSuspended("42")).isFalse();
        }
    }

    @Test
    void shouldNotBelieveASuspensionWhoseTokenIsAccepted() {
        try (var target = installation(CLOCK)) {
            // Given
            CredentialView withToken = target.mint();
            suspend(target, withToken);

            // When
            ProbeOutcome probe = probe(target, withToken);

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 5})
    void shouldBeKnownThoughClocksAreMinutesApart(int minutes) {
        try (var target = installation(Clock.offset(CLOCK, Duration.ofMinutes(minutes)))) {
            // When
            StepOutcome outcome = suspend(target, target.credential());

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.simulator().isSuspended("42")).isTrue();
        }
    }

    private static GitHubTarget installation(Clock ours) {
        return new GitHubTarget(CredentialKind.PRINCIPAL, GitHubTarget.INSTALLATION, Optional.empty(), ours, CLOCK);
    }

    private static StepOutcome suspend(GitHubTarget target, CredentialView credential) {
        return target.connector()
                .contain(new ContainmentStep(at(credential), Installations.SUSPEND, PreState.unknown()));
    }

    private static StepOutcome release(GitHubTarget target) {
        // The assertion of a connector an hour ahead would be refused: GitHub's clock has gone on as well.
        target.simulator().laterBy(Duration.ofMinutes(65));
        return target.connector()
                .release(
                        new ReleaseStep(at(target.credential()), Installations.ADMIT, new PreState("suspended=false")));
    }

    private static ProbeOutcome probe(GitHubTarget target, CredentialView credential) {
        return target.connector().probe(new ProbeRequest(at(credential), NOW));
    }

    private static PointRequest at(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }

    private static Duration wait(StepOutcome outcome) {
        return ((StepOutcome.Retryable) outcome).retryAfter().orElseThrow();
    }
}
