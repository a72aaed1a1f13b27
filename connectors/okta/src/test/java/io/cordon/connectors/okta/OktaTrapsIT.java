package io.cordon.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What looks like one thing at Okta and is another. */
class OktaTrapsIT {

    @Test
    void shouldFindTheAccessTokenThatCameWithoutARefreshToken() {
        try (var target = new OktaTarget(CredentialKind.OAUTH2_TOKEN, Optional.empty())) {
            // Given
            target.simulator().add("00u9", "ACTIVE");
            target.simulator().issue("alone", "00u9", false);
            CredentialView token = target.view("00u9", "alone");

            // When
            StepOutcome outcome = contain(target, token, ClientTokens.REVOKE);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(probe(target, token)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldNotBringTokensBackWithTheUserThoughClearingThemWasForgotten() {
        try (var target = new OktaTarget(CredentialKind.PRINCIPAL, Optional.empty())) {
            // Given
            CredentialView user = target.mint();
            contain(target, user, Users.SUSPEND);

            // When
            StepOutcome released =
                    target.connector().release(new ReleaseStep(at(user), Users.ADMIT, new PreState("status=ACTIVE")));

            // Then
            assertThat(released).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.simulator().status("00u1")).isEqualTo("ACTIVE");
            assertThat(target.admits(user)).isFalse();
        }
    }

    @Test
    void shouldActivateAnAppOnceNothingOfBeforeCouldLiveAgain() {
        try (var target = OktaTarget.ofApps(Optional.empty())) {
            // Given
            CredentialView live = target.mint();
            CredentialView expired = target.view("0oa1", "live-token-1", Optional.of(Instant.EPOCH));
            var before = target.connector().capture(at(live));
            contain(target, live, Apps.DEACTIVATE);

            // When
            StepOutcome early = target.connector().release(new ReleaseStep(at(live), Apps.ACTIVATE, before));
            String meanwhile = target.simulator().status("0oa1");
            StepOutcome late = target.connector().release(new ReleaseStep(at(expired), Apps.ACTIVATE, before));

            // Then
            assertThat(early).isInstanceOf(StepOutcome.Refused.class);
            assertThat(meanwhile).isEqualTo("INACTIVE");
            assertThat(late).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.simulator().status("0oa1")).isEqualTo("ACTIVE");
        }
    }

    @Test
    void shouldSayThatOktaSuspendsActiveUsersOnly() {
        try (var target = new OktaTarget(CredentialKind.PRINCIPAL, Optional.empty())) {
            // Given
            CredentialView user = target.mint();
            target.simulator().add("00u1", "LOCKED_OUT");

            // When
            StepOutcome outcome = contain(target, user, Users.SUSPEND);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(probe(target, user)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldWaitForTheResetByOktasClock() {
        // Given
        var answer = new HttpAnswer.Response(
                429,
                MissingNode.getInstance(),
                Map.of("x-rate-limit-reset", "1772366430", "date", "Sun, 1 Mar 2026 12:00:00 GMT"),
                Optional.empty());

        // When
        StepOutcome outcome = Limits.ofStep(answer, "a call");

        // Then
        assertThat(((StepOutcome.Retryable) outcome).retryAfter()).contains(Duration.ofSeconds(30));
    }

    private static StepOutcome contain(OktaTarget target, CredentialView credential, String step) {
        return target.connector().contain(new ContainmentStep(at(credential), step, PreState.unknown()));
    }

    private static ProbeOutcome probe(OktaTarget target, CredentialView credential) {
        return target.connector().probe(new ProbeRequest(at(credential), Instant.EPOCH));
    }

    private static PointRequest at(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
