package io.cordon.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ProbeOutcome;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrincipalProbeTest {
    private static final Principal AGENT = new Principal("agent");

    @ParameterizedTest
    @EnumSource(names = {"TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID", "DELEGATION_TOKEN", "USER"})
    void shouldNotTakeADenialWithAHoleForContained(ResourceType hole) {
        // Given
        var denied = EnumSet.copyOf(Denial.ALL);
        denied.remove(hole);

        // When
        var outcome = PrincipalProbe.judge(AGENT, LoginAttempt.REFUSED, denied, Set.of());

        // Then
        assertThat(outcome).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldNotTakeAPasswordOfAnotherMechanismForDeleted() {
        // Given
        var left = Set.of(ScramMechanism.SCRAM_SHA_256);

        // When
        var outcome = PrincipalProbe.judge(AGENT, LoginAttempt.REFUSED, Denial.ALL, left);

        // Then
        assertThat(outcome).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldNotReadTheDenialOfAnotherAsOurs() {
        // Given
        var other = Denial.of(new Principal("agent-2"), Denial.ALL);

        // When
        var denied = Denial.in(AGENT, other);

        // Then
        assertThat(denied).isEmpty();
    }

    @Test
    void shouldRememberWhatWasDeniedBefore() {
        // Given
        var before = new Before(Set.of(ResourceType.TOPIC, ResourceType.GROUP), 1, 5).toPreState();

        // When
        var since = Before.deniedSince(before);

        // Then
        assertThat(before.text()).isEqualTo("denied=TOPIC+GROUP;passwords=1;acls=5");
        assertThat(since).hasSize(4).doesNotContain(ResourceType.TOPIC, ResourceType.GROUP);
    }
}
