package io.cordon.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import io.cordon.connectors.testkit.Simulator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets, grants and blueprints: what is removed stays removed, what is kept must not come back to life. */
class IrreversibleIT {
    private static final String NEWER = EntraTarget.id('d', 1);

    @Test
    void shouldRemoveNoSecretThatTheIssuerAddedSince() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView secret = target.mint();
            target.account(1).secrets.put(EntraTarget.id('e', 1), "secret of the principal itself");
            PreState before = target.connector().capture(at(secret));
            target.tenant().addSecret(EntraTarget.id('b', 1), NEWER, "newer");

            // When
            StepOutcome outcome = contain(target, secret, Plans.REMOVE, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.tenant().application(EntraTarget.id('b', 1)).orElseThrow())
                    .containsOnlyKeys(NEWER);
            assertThat(target.account(1).secrets).isEmpty();
        }
    }

    @Test
    void shouldRemoveNoSecretWhenItIsUnknownWhichThereWere() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView secret = target.mint();

            // When
            StepOutcome outcome = contain(target, secret, Plans.REMOVE, PreState.unknown());

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(target.admits(secret)).isTrue();
        }
    }

    @Test
    void shouldNotEnableWhileASecretFromBeforeIsValid() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty(), false)) {
            // Given
            CredentialView secret = target.mint();
            PreState before = target.connector().capture(at(secret));
            contain(target, secret, Plans.DISABLE, before);

            // When
            StepOutcome early = release(target, secret, before);
            target.tenant().application(EntraTarget.id('b', 1)).orElseThrow().clear();
            StepOutcome late = release(target, secret, before);

            // Then
            assertThat(early).isInstanceOf(StepOutcome.Refused.class);
            assertThat(late).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.account(1).enabled).isTrue();
        }
    }

    @Test
    void shouldNotEnableWhileACertificateFromBeforeIsValid() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView secret = target.mint();
            target.account(1).certificates.add(EntraTarget.id('f', 1));
            PreState before = containAll(target, secret);

            // When
            StepOutcome outcome = release(target, secret, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(target.account(1).enabled).isFalse();
        }
    }

    @Test
    void shouldNotEnableWhatWasDisabledBefore() {
        try (var target = new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty())) {
            // Given
            CredentialView user = target.mint();
            target.account(1).enabled = false;
            PreState before = target.connector().capture(at(user));

            // When
            List<StepPlan> plan = target.connector().planRelease(at(user), before);

            // Then
            assertThat(plan).isEmpty();
            assertThat(release(target, user, before)).isInstanceOf(StepOutcome.AlreadyDone.class);
            assertThat(target.account(1).enabled).isFalse();
        }
    }

    @Test
    void shouldRevokeSessionsAgainThoughTheContainmentNeverCameToIt() {
        try (var target = new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty())) {
            // Given
            CredentialView user = target.mint();
            PreState before = target.connector().capture(at(user));
            contain(target, user, Plans.DISABLE, before);

            // When
            StepOutcome released = release(target, user, before);

            // Then
            assertThat(released).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.simulator().requests())
                    .extracting(Simulator.Request::line)
                    .contains("POST /v1.0/users/" + EntraTarget.id('a', 1) + "/revokeSignInSessions");
            assertThat(target.admits(user)).isFalse();
        }
    }

    @Test
    void shouldDropGrantsAndNotRestoreThem() {
        try (var target = new EntraTarget(EntraTarget.Issue.AGENT_TOKEN, Optional.empty())) {
            // Given
            CredentialView agent = target.mint();
            target.account(1).roles.add("role-1");
            target.account(1).grants.add(EntraTarget.id('a', 1) + "-grant");

            // When
            PreState before = containAll(target, agent);
            release(target, agent, before);

            // Then
            assertThat(target.account(1).roles).isEmpty();
            assertThat(target.account(1).grants).isEmpty();
            assertThat(target.account(1).enabled).isTrue();
        }
    }

    @Test
    void shouldPlanNothingIrreversibleUnasked() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty(), false)) {
            // When
            List<StepPlan> plan = target.connector().plan(at(target.mint()));

            // Then
            assertThat(plan).extracting(StepPlan::name).containsExactly(Plans.DISABLE);
        }
    }

    @Test
    void shouldNeverTouchABlueprint() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView named = target.mint();
            PreState before = target.connector().capture(at(named));
            target.tenant().addBlueprint(EntraTarget.id('b', 1));
            target.tenant().add(EntraTarget.id('a', 1), "agentIdentityBlueprintPrincipal", EntraTarget.id('b', 1));

            // When
            List<StepOutcome> outcomes = List.of(
                    contain(target, named, Plans.DISABLE, before),
                    contain(target, named, Plans.REMOVE, before),
                    contain(target, named, Plans.DROP, before));

            // Then
            assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(StepOutcome.Refused.class));
            assertThat(target.admits(named)).isTrue();
        }
    }

    @Test
    void shouldNotRemoveSecretsOfABlueprintsApplicationUnderAnotherName() {
        try (var target = new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty())) {
            // Given
            CredentialView named = target.mint();
            PreState before = target.connector().capture(at(named));
            target.tenant().addBlueprint(EntraTarget.id('b', 1));

            // When
            StepOutcome outcome = contain(target, named, Plans.REMOVE, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(target.admits(named)).isTrue();
        }
    }

    private static PreState containAll(EntraTarget target, CredentialView credential) {
        PreState before = target.connector().capture(at(credential));
        target.connector().plan(at(credential)).forEach(step -> contain(target, credential, step.name(), before));
        return before;
    }

    private static StepOutcome contain(EntraTarget target, CredentialView credential, String step, PreState before) {
        return target.connector().contain(new ContainmentStep(at(credential), step, before));
    }

    private static StepOutcome release(EntraTarget target, CredentialView credential, PreState before) {
        return target.connector().release(new ReleaseStep(at(credential), Plans.ADMIT, before));
    }

    private static PointRequest at(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
