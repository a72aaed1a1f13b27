package io.cordon.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the real server does otherwise than one would think, and what the connector makes of it. */
class KeycloakTrapsIT {
    @AutoClose
    private final Connector connector = Realm.connector("cordon-containment", Realm.OWN_SECRET, true);

    private final String client = Realm.newClient();
    private final CredentialView credential = ClientTarget.view(client, Realm.tokenOfClient(client));
    private final PointRequest point = new PointRequest("command", "acme", credential);

    @Test
    void shouldSeeThatEnablingRevivesWhatDisablingEnded() {
        // Given
        step(Accounts.DISABLE, PreState.unknown());
        assertThat(probe()).isInstanceOf(ProbeOutcome.AccessEnded.class);

        // When
        Realm.change(client, "{\"enabled\": true}");

        // Then
        assertThat(probe()).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldRefuseToEnableWhatWouldLiveAgain() {
        // Given
        var before = connector.capture(point);
        step(Accounts.DISABLE, before);

        // When
        var outcome = connector.release(new ReleaseStep(point, Accounts.ADMIT, before));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        assertThat(Realm.isActive(credential.secret().orElseThrow())).isFalse();
    }

    @Test
    void shouldNotTakeARotationForTheEndOfTokens() {
        // When
        step(Accounts.ROTATE, connector.capture(point));

        // Then
        assertThat(Realm.logsIn(client)).isFalse();
        assertThat(probe()).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldVoidATokenOfTheVerySecondInWhichItContains() {
        // When: where the second rolled over between token and containment, both are made again
        Voided voided = await().until(this::voided, Voided::inTheSecondOfItsToken);

        // Then
        assertThat(Realm.isActive(voided.token())).isFalse();

        // When: not-before were the second of the containment itself
        Realm.change(voided.client(), "{\"notBefore\": %d}".formatted(voided.issuedAt()));

        // Then
        assertThat(Realm.isActive(voided.token()))
                .as("the trap: the own second is spared")
                .isTrue();
    }

    /** A client's token, and what not-before its containment set at once. */
    private record Voided(String client, SecretValue token, long notBefore) {
        long issuedAt() {
            return Realm.issuedAt(token);
        }

        boolean inTheSecondOfItsToken() {
            return issuedAt() == notBefore - 1;
        }
    }

    private Voided voided() {
        String name = Realm.newClient();
        SecretValue token = Realm.tokenOfClient(name);
        var contained = new PointRequest("command", "acme", ClientTarget.view(name, token));
        connector.contain(new ContainmentStep(contained, Accounts.VOID, PreState.unknown()));
        return new Voided(name, token, Realm.client(name).path("notBefore").longValue());
    }

    @Test
    void shouldLetInAgainWithNothingOfBefore() {
        // Given
        var before = connector.capture(point);
        connector.plan(point).forEach(plan -> step(plan.name(), before));
        assertThat(Realm.client(client).path("enabled").booleanValue()).isFalse();

        // When
        var outcome = connector.release(new ReleaseStep(point, Accounts.ADMIT, before));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(Realm.client(client).path("enabled").booleanValue()).isTrue();
        assertThat(Realm.isActive(credential.secret().orElseThrow())).isFalse();
        assertThat(Realm.logsIn(client)).isFalse();
    }

    @Test
    void shouldGetItselfANewTokenAfterANotBeforeOfTheWholeRealm() {
        // Given
        assertThat(connector.capture(point).known()).isTrue();

        // When
        Realm.voidAllTokens();

        // Then
        assertThat(Realm.isActive(credential.secret().orElseThrow())).isFalse();
        await().untilAsserted(() -> assertThat(connector.capture(point).known()).isTrue());
    }

    /** CVE-2026-8922: introspection went by the client's not-before alone, which a containment sets. */
    @Test
    void shouldLeaveTheRealmsOwnNotBeforeInForceForAClientThatWasContained() {
        // Given: a token of after the containment
        step(Accounts.VOID, PreState.unknown());
        SecretValue later = await().until(() -> Realm.tokenOfClient(client), Realm::isActive);

        // When
        Realm.voidAllTokens();

        // Then
        assertThat(Realm.isActive(later)).isFalse();
    }

    /** CVE-2026-18218: an older not-before of the realm hid that of the client, so that a release revived what the containment had ended. */
    @Test
    void shouldVoidAClientsTokensWhereTheRealmHasAnOlderNotBefore() {
        // Given
        Realm.voidAllTokens();
        SecretValue issued = await().until(() -> Realm.tokenOfClient(client), Realm::isActive);
        var contained = new PointRequest("command", "acme", ClientTarget.view(client, issued));
        var before = await().until(() -> connector.capture(contained), PreState::known);
        connector
                .plan(contained)
                .forEach(plan -> connector.contain(new ContainmentStep(contained, plan.name(), before)));

        // When
        var outcome = connector.release(new ReleaseStep(contained, Accounts.ADMIT, before));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(Realm.isActive(issued)).isFalse();
    }

    @Test
    void shouldEndASessionWhoseTokenIsInUseMeanwhile() {
        // Given
        var user = Realm.newUser();
        var token = Realm.tokenOfUser(user);
        var used = new PointRequest("command", "acme", UserTarget.login(user, token));
        try (var use = InUse.by(3, token)) {
            await().until(() -> use.times() > 10);

            // When
            var outcome = connector.contain(new ContainmentStep(used, "end-session", PreState.unknown()));

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        }
        await().untilAsserted(() -> {
            connector.contain(new ContainmentStep(used, "end-session", PreState.unknown())); // as after a regression
            assertThat(connector.probe(new ProbeRequest(used, Instant.now())))
                    .isInstanceOf(ProbeOutcome.AccessEnded.class);
        });
    }

    @Test
    void shouldNotTakeSilenceAboutATokenForOthersForItsEnd() {
        // Given
        var elsewhere = Realm.newClientFor("resource-server");
        var token = Realm.tokenOfClient(elsewhere);
        var asked = new ProbeRequest(
                new PointRequest("command", "acme", ClientTarget.view(elsewhere, token)), Instant.now());

        // When
        var outcome = connector.probe(asked);

        // Then
        assertThat(Realm.isActive(token)).isTrue();
        assertThat(outcome).isInstanceOf(ProbeOutcome.Unprovable.class);
    }

    @Test
    void shouldNotCallATokenEndedThatOthersCheckThemselves() {
        // Given
        var end = Instant.now().plusSeconds(300);
        var local = new PointRequest(
                "command",
                "acme",
                new CredentialView(
                        "token",
                        CredentialKind.PRINCIPAL,
                        "keycloak",
                        "client:" + client,
                        Validation.LOCAL_UNTIL_EXPIRY,
                        Optional.of(end),
                        credential.secret()));
        step(Accounts.DISABLE, PreState.unknown());

        // When
        var now = connector.probe(new ProbeRequest(local, end.minusSeconds(1)));
        var later = connector.probe(new ProbeRequest(local, end));

        // Then
        assertThat(now)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessLapses.class,
                        lapses -> assertThat(lapses.until()).isEqualTo(end));
        assertThat(later).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @Test
    void shouldLetAUserInAgainWithNoSessionOfBefore() {
        try (var target = new UserTarget(CredentialKind.PRINCIPAL)) {
            // Given
            var user = new PointRequest("command", "acme", target.mint());
            var before = connector.capture(user);
            connector.contain(new ContainmentStep(user, Accounts.DISABLE, before));

            // When
            var outcome = connector.release(new ReleaseStep(user, Accounts.ADMIT, before));

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.admits(user.credential())).isFalse();
        }
    }

    @Test
    void shouldGiveNewTokensThatLiveOnceTheIssuerHasFetchedTheNewSecret() {
        // Given
        var before = connector.capture(point);
        connector.plan(point).forEach(plan -> step(plan.name(), before));
        connector.release(new ReleaseStep(point, Accounts.ADMIT, before));

        // When
        Realm.change(client, "{\"secret\": \"secret-of-" + client + "\"}");

        // Then: not-before lies up to a second ahead
        await().atMost(Duration.ofSeconds(10)).until(() -> Realm.isActive(Realm.tokenOfClient(client)));
    }

    @Test
    void shouldRotateOnceHoweverOftenItIsAsked() {
        // Given
        var before = connector.capture(point);
        step(Accounts.ROTATE, before);

        // When
        var again = step(Accounts.ROTATE, before);

        // Then
        assertThat(again).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(connector.effectOf(new ContainmentStep(point, Accounts.ROTATE, before)))
                .isPresent();
    }

    @Test
    void shouldProveByTheClientsOwnSecretWhereTheInventoryHoldsThat() {
        // Given
        var own = new PointRequest("command", "acme", ClientTarget.view(client, SecretValue.of("secret-of-" + client)));
        assertThat(connector.probe(new ProbeRequest(own, Instant.now())))
                .isInstanceOf(ProbeOutcome.AccessRemains.class);

        // When
        step(Accounts.DISABLE, PreState.unknown());

        // Then
        assertThat(connector.probe(new ProbeRequest(own, Instant.now()))).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @Test
    void shouldSayWhichRoleIsMissing() {
        try (var powerless = Realm.connector("powerless", "secret-of-the-powerless", true)) {
            // When
            var outcome = powerless.contain(new ContainmentStep(point, Accounts.DISABLE, PreState.unknown()));

            // Then
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            StepOutcome.CutOff.class,
                            cutOff -> assertThat(cutOff.reason()).contains("manage-clients"));
        }
    }

    @Test
    void shouldNotShutItselfOut() {
        // Given
        var self = new PointRequest(
                "command",
                "acme",
                ClientTarget.view("cordon-containment", credential.secret().orElseThrow()));

        // When
        var outcome = connector.contain(new ContainmentStep(self, Accounts.DISABLE, PreState.unknown()));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        assertThat(Realm.client("cordon-containment").path("enabled").booleanValue())
                .isTrue();
    }

    private StepOutcome step(String name, PreState before) {
        return connector.contain(new ContainmentStep(point, name, before));
    }

    private ProbeOutcome probe() {
        return connector.probe(new ProbeRequest(point, Instant.now()));
    }
}
