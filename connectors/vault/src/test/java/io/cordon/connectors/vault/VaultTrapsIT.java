package io.cordon.connectors.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at Vault if one does the obvious. Against the simulator. */
class VaultTrapsIT {
    private final VaultTarget target = new VaultTarget(VaultTarget.Minting.ENTITY, new DocumentedPolicy());
    private final SimulatedVault vault = target.vault();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void shouldEnableAnEntityOnlyAfterItsTokensWereRevoked() {
        // Given
        var entity = target.mint();
        var before = target.connector().capture(point(entity));
        contain(target.connector(), entity, "disable-entity");
        // revoke-entity-tokens never ran: the token would work again with its entity.

        // When
        var outcome = release(target.connector(), entity, before);

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(vault.disabled).containsEntry(entity.principal(), false);
        assertThat(target.admits(entity)).isFalse();
    }

    @Test
    void shouldLeaveAnEntityDisabledWhoseTokensMayNotBeSearched() {
        // Given
        var entity = target.mint();
        try (var connector = VaultTarget.connector(vault, Map.of("searchTokens", false))) {
            var before = connector.capture(point(entity));
            contain(connector, entity, "disable-entity");

            // When
            var outcome = release(connector, entity, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(vault.disabled).containsEntry(entity.principal(), true);
        }
    }

    @Test
    void shouldLeaveAnEntityDisabledThatWasSoBefore() {
        // Given
        var entity = target.mint();
        vault.disabled.put(entity.principal(), true);

        // When
        var release =
                target.connector().planRelease(point(entity), target.connector().capture(point(entity)));

        // Then
        assertThat(release).isEmpty();
    }

    @Test
    void shouldNotTakeARefusedLookupForAnEndWhileVaultKnowsTheToken() {
        // Given: a token whose policies do not let it look itself up
        vault.tokens.put("accessor-x", new SimulatedVault.Token("hvs.x", "", false));
        var token = VaultTarget.view(CredentialKind.WORKLOAD_TOKEN, "accessor-x", Optional.of("hvs.x"));

        // When
        var probe = probe(token);

        // Then
        assertThat(probe).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldFindATokenStoppedByItsDisabledEntity() {
        // Given
        var entity = target.mint();
        var token = VaultTarget.view(
                CredentialKind.WORKLOAD_TOKEN,
                entity.principal().replace("entity", "accessor"),
                entity.secret().map(s -> s.reveal()));
        contain(target.connector(), entity, "disable-entity");

        // When
        var probe = probe(token);

        // Then
        assertThat(probe).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "WORKLOAD_TOKEN, accessor-never-heard-of", // 200 with a warning
        "WORKLOAD_TOKEN, old-never-heard-of", // 403 with its own words
        "API_KEY, approle/agent/never-heard-of", // 500
        "API_KEY, approle/unknown/never-heard-of" // 500 to the lookup as well
    })
    void shouldSettleWhatIsNotThereHoweverVaultSaysIt(CredentialKind kind, String principal) {
        // Given
        var credential = VaultTarget.view(kind, principal, Optional.empty());

        // When
        var outcome = contain(target.connector(), credential, "end-credential");

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(probe(credential)).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @Test
    void shouldNotTakeTroubleWithAnotherRoleForTheEndOfASecretId() {
        // Given: the words of a storage in PostgreSQL, to whom Vault itself is a role
        vault.failsWith("pq: role \"vault\" does not exist");
        var credential = VaultTarget.view(CredentialKind.API_KEY, "approle/agent/n0", Optional.empty());

        // When
        var outcome = contain(target.connector(), credential, "end-credential");

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(probe(credential)).isInstanceOf(ProbeOutcome.Undecided.class);
    }

    @Test
    void shouldKnowNothingInANamespaceThatDoesNotExist() {
        // Given
        var entity = target.mint();
        try (var connector = VaultTarget.connector(vault, Map.of("namespace", "elsewhere"))) {

            // When
            var probe = connector.probe(new ProbeRequest(point(entity), Instant.now()));

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.Undecided.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEASE, database/creds/somebody-else/1",
        "LEASE, database/",
        "LEASE, database/creds/agent-a/../../root/",
        "LEASE, lease",
        "PRINCIPAL, ../../sys/seal",
        "API_KEY, approle/agent"
    })
    void shouldSendNothingForNamesOutsideItsLimits(CredentialKind kind, String principal) {
        // Given
        var credential = VaultTarget.view(kind, principal, Optional.empty());
        var step = target.connector().plan(point(credential)).getFirst().name();

        // When
        var outcome = contain(target.connector(), credential, step);

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        assertThat(vault.requests()).isEmpty();
    }

    @Test
    void shouldSearchOnWhereALongSearchStopped() {
        // Given
        var entity = target.mint();
        for (int i = 0; i < 700; i++) {
            vault.tokens.put("aaa-" + i, new SimulatedVault.Token("hvs.other-" + i, "somebody", true));
        }

        // When
        var first = contain(target.connector(), entity, "revoke-entity-tokens");
        var second = contain(target.connector(), entity, "revoke-entity-tokens");

        // Then
        assertThat(first).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(second).isNotInstanceOf(StepOutcome.Retryable.class);
        assertThat(target.admits(entity)).isFalse();
        assertThat(vault.tokens).hasSize(700);
    }

    @Test
    void shouldNeverForceARevocation() {
        // Given
        var lease = VaultTarget.view(CredentialKind.LEASE, "database/creds/agent-a/1", Optional.empty());
        vault.leases.add(lease.principal());

        // When
        contain(target.connector(), lease, "end-credential");

        // Then
        assertThat(vault.queued).isEmpty();
        assertThat(vault.requests()).noneMatch(r -> r.path().contains("revoke-force"));
    }

    private ProbeOutcome probe(CredentialView credential) {
        return target.connector().probe(new ProbeRequest(point(credential), Instant.now()));
    }

    private static StepOutcome contain(Connector connector, CredentialView credential, String step) {
        return connector.contain(new ContainmentStep(point(credential), step, PreState.unknown()));
    }

    private static StepOutcome release(Connector connector, CredentialView credential, PreState before) {
        var step = connector.planRelease(point(credential), before).getFirst();
        return connector.release(new ReleaseStep(point(credential), step.name(), before));
    }

    private static PointRequest point(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
