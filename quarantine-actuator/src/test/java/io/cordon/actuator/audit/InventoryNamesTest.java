package io.cordon.actuator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InventoryNamesTest {
    private final InventoryNames names = new InventoryNames(
            "acme",
            "postgresql:orders",
            AuditSourceFactory.of("postgresql").orElseThrow(),
            Unsealer.without(new CredentialStore()));

    @Test
    void shouldKnowTheNamesOfItsConnectorAndTenantOnly() {
        // When
        names.listed(entry("acme", "postgresql:orders", "v_1", "role-1"));
        names.listed(entry("acme", "postgresql:other", "v_2", "role-2"));
        names.listed(entry("other", "postgresql:orders", "v_3", "role-3"));

        // Then
        assertThat(names.refOf("v_1")).contains("role-1");
        assertThat(names.refOf("v_2")).isEmpty();
        assertThat(names.refOf("v_3")).isEmpty();
    }

    @Test
    void shouldWaitForANameThatIsOnItsWay() {
        // When
        CompletableFuture<Optional<String>> known = CompletableFuture.supplyAsync(() -> {
            names.expect(List.of("v_1"));
            return names.refOf("v_1");
        });
        names.listed(entry("acme", "postgresql:orders", "v_1", "role-1"));

        // Then
        assertThat(known.join()).contains("role-1");
    }

    @Test
    void shouldEndWaitingForAStrangerAndKnowItWhenItIsListedLater() {
        // When
        names.expect(List.of("somebody"));
        assertThat(names.refOf("somebody")).isEmpty();
        names.listed(entry("acme", "postgresql:orders", "somebody", "role-9"));

        // Then
        assertThat(names.refOf("somebody")).contains("role-9");
    }

    @Test
    void shouldNameATokenByItsDigest() {
        AuditSourceFactory oauth2 = AuditSourceFactory.of("oauth2").orElseThrow();

        assertThat(oauth2.principalOf(SecretValue.of("abc"))).contains("ba7816bf8f01cfea414140de5dae2223");
    }

    private static InventoryEntry entry(String tenant, String connector, String principal, String ref) {
        return new InventoryEntry(
                tenant,
                ref,
                CredentialKind.DATABASE_ROLE,
                connector,
                "",
                principal,
                Set.of("s-1"),
                "s-1",
                "agent-1",
                Validation.LOGIN,
                Optional.empty(),
                0);
    }
}
