package io.cordon.quickstart.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.quickstart.tool.SecondPlace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {
    @Test
    void shouldHaveOneHostileAgentPerFamilyAndOneWithASubAgent() {
        // When
        Set<Plot> plots = HostileCast.all().stream()
                .map(member -> member.role().plot())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Plot.class)));

        // Then
        assertThat(plots).contains(Plot.EXFILTRATION, Plot.DRIFT, Plot.CHAINING, Plot.ACCOMPLICE);
        assertThat(plots.contains(Plot.THEFT)).isEqualTo(SecondPlace.exists());
    }

    @Test
    void shouldHaveAtLeastSixOrdinaryAgentsUnderAGate() {
        // When
        List<CastMember> ordinary = OrdinaryCast.all();

        // Then
        assertThat(ordinary).hasSizeGreaterThanOrEqualTo(6);
        assertThat(ordinary).allSatisfy(member -> {
            assertThat(member.role().plot().hostile()).isFalse();
            assertThat(member.role().runtime()).isEqualTo(RuntimeKind.GATED);
        });
    }

    @Test
    void shouldShowBothKindsOfRuntimes() {
        // When, Then
        assertThat(HostileCast.all())
                .extracting(member -> member.role().runtime())
                .contains(RuntimeKind.GATED, RuntimeKind.REPORTING);
    }
}
