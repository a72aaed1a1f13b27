package io.cordon.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What looks like an end of access at Entra and is none. */
class EntraTrapsIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void shouldSayThatATokenWithoutContinuousEvaluationLapses() {
        try (var target = new EntraTarget(EntraTarget.Issue.APP_TOKEN, Optional.empty())) {
            // Given
            CredentialView token = target.mint(false);
            disable(target, token);

            // When
            ProbeOutcome probe = probe(target, token, Instant.now());

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.AccessLapses.class);
            var lapses = (ProbeOutcome.AccessLapses) probe;
            assertThat(lapses.evidence().strength()).isEqualTo(Evidence.Strength.ATTEMPT);
            assertThat(lapses.until()).isBefore(Instant.now().plus(HOUR));
            assertThat(target.admits(token)).isTrue();
        }
    }

    @Test
    void shouldNotCallATokenEndedThatIsTakenBeyondItsTime() {
        try (var target = new EntraTarget(EntraTarget.Issue.APP_TOKEN, Optional.empty())) {
            // Given
            CredentialView token = target.mint(false);
            disable(target, token);

            // When
            ProbeOutcome probe = probe(target, token, Instant.now().plus(HOUR.multipliedBy(2)));

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldNotTakeGraphsRefusalOfATokenForAnotherServiceForItsEnd() {
        try (var target = new EntraTarget(EntraTarget.Issue.APP_TOKEN, Optional.empty())) {
            // Given
            target.mint();
            Instant expiry = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
            CredentialView foreign = target.view(1, EntraTarget.token("api://orders", expiry, 1));
            disable(target, foreign);

            // When
            ProbeOutcome probe = probe(target, foreign, Instant.now());

            // Then
            assertThat(probe)
                    .isEqualTo(new ProbeOutcome.AccessLapses(Evidence.catalogue("the account is disabled"), expiry));
            assertThat(probe(target, foreign, expiry)).isInstanceOf(ProbeOutcome.AccessEnded.class);
        }
    }

    @Test
    void shouldNotCallAnAccountEndedThatWasOnlyReadAsDisabled() {
        try (var target = new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty())) {
            // Given
            CredentialView minted = target.mint();
            var user = new CredentialView(
                    "ref",
                    CredentialKind.PRINCIPAL,
                    minted.target(),
                    minted.principal(),
                    Validation.LOGIN,
                    Optional.empty(),
                    Optional.empty());

            // When
            disable(target, user);

            // Then
            assertThat(probe(target, user, Instant.now())).isInstanceOf(ProbeOutcome.Unprovable.class);
        }
    }

    @Test
    void shouldFindThatTheTokenEndpointHasNotHeardYet() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView secret = target.mint();
            disable(target, secret);
            target.account(1).lagging = true;

            // When
            ProbeOutcome probe = probe(target, secret, Instant.now());

            // Then
            assertThat(probe).isEqualTo(new ProbeOutcome.AccessRemains(Evidence.attempt("the secret bought a token")));
        }
    }

    @Test
    void shouldNotTakeARefusalByPolicyForTheEndOfTheSecret() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView secret = target.mint();
            disable(target, secret);
            target.simulator().refuseByPolicy();

            // When
            ProbeOutcome probe = probe(target, secret, Instant.now());

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.Undecided.class);
        }
    }

    @Test
    void shouldNotTakeTheRefusedSecretForTheEndOfTokensThatItBought() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView minted = target.mint();
            Instant expiry = Instant.now().plus(HOUR);
            var secret = new CredentialView(
                    "ref",
                    CredentialKind.PRINCIPAL,
                    minted.target(),
                    minted.principal(),
                    Validation.LOCAL_UNTIL_EXPIRY,
                    Optional.of(expiry),
                    Optional.of(SecretValue.of("client-secret-1")));
            disable(target, secret);

            // When
            ProbeOutcome probe = probe(target, secret, Instant.now());

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.AccessLapses.class);
            assertThat(((ProbeOutcome.AccessLapses) probe).until()).isEqualTo(expiry);
        }
    }

    @Test
    void shouldNotTakeAnotherKindOfObjectForOneThatIsGone() {
        try (var target = new EntraTarget(EntraTarget.Issue.AGENT_TOKEN, Optional.empty())) {
            // Given
            CredentialView agent = target.mint();
            target.tenant().add(EntraTarget.id('a', 1), "servicePrincipal", EntraTarget.id('b', 1));

            // When
            StepOutcome outcome = disable(target, agent);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        }
    }

    @Test
    void shouldKnowAnAgentIdentityByItsKindOfPrincipalToo() {
        try (var target = new EntraTarget(EntraTarget.Issue.AGENT_TOKEN, Optional.empty())) {
            // Given
            CredentialView agent = target.mint();
            target.account(1).untyped = true;

            // When
            StepOutcome outcome = disable(target, agent);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.admits(agent)).isFalse();
        }
    }

    private static StepOutcome disable(EntraTarget target, CredentialView credential) {
        return target.connector().contain(new ContainmentStep(at(credential), Plans.DISABLE, PreState.unknown()));
    }

    private static ProbeOutcome probe(EntraTarget target, CredentialView credential, Instant now) {
        return target.connector().probe(new ProbeRequest(at(credential), now));
    }

    private static PointRequest at(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
