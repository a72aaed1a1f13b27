package io.cordon.topology.containment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.event.Mode;
import io.cordon.topology.config.ConfigException;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.owner.BlastRadius;
import io.cordon.topology.containment.owner.DetectorModes;
import io.cordon.topology.containment.owner.DrillPlan;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.containment.owner.ProtectedSubject;
import io.cordon.topology.containment.owner.TwoPersonRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainmentConfigTest {

    private static final String LEAST = """
            application: {instance: c-0, stateDirectory: /state}
            kafka: {bootstrapServers: "broker:9092"}
            registry: {urls: ["http://registry:8081"]}
            keys: {signing: /keys/commands, operators: /keys/operators}
            """;

    private static ContainmentConfig read(String yaml) {
        return ContainmentConfig.read(new ConfigSource("test.yaml", yaml));
    }

    @Test
    void shouldFillInTheDefaultsWhenOnlyTheLeastIsGiven() {
        // When
        ContainmentConfig config = read(LEAST);

        // Then
        assertThat(config)
                .isEqualTo(new ContainmentConfig(
                        config.service(),
                        OwnerPolicy.defaults(Mode.ENFORCE),
                        1,
                        Path.of("/keys/commands"),
                        Path.of("/keys/operators"),
                        Duration.ofMillis(250),
                        Duration.ofDays(1)));
        assertThat(config.service().application().id()).isEqualTo("cordon-containment");
        assertThat(config.service().streams().commitInterval()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void shouldMapEveryField() {
        // When
        ContainmentConfig config = read(LEAST + """
                containment:
                  mode: step-up
                  authorityEpoch: 7
                  tick: 1s
                  rememberRequests: 2d
                  commandLife: 1s
                  longestCommandLife: 2s
                  proofDeadline: 3s
                  releaseDeadline: 4s
                  forgetAfter: 5d
                  requestLife: 6m
                  longestApproval: 7m
                  protected:
                    - {tenant: acme, agentType: payroll, agent: a, ref: r}
                  blastRadius:
                    {window: 1m, perAgentType: 1, perTenant: 2, sessionsPerTree: 3, sessionsPerAgent: 4, sessionsPerCredential: 5,
                     holdsPerTenant: 6}
                  twoPersons: {otherKey: false, sessionsAbove: 7, within: 8m}
                  detectors: [{id: call-burst, mode: shadow}]
                  drill: {every: 1d, deadline: 9s}
                """);

        // Then
        assertThat(config)
                .isEqualTo(new ContainmentConfig(
                        config.service(),
                        new OwnerPolicy(
                                Mode.STEP_UP,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                Duration.ofDays(5),
                                Duration.ofMinutes(6),
                                Duration.ofMinutes(7),
                                List.of(new ProtectedSubject("acme", "payroll", "a", "r")),
                                new BlastRadius(Duration.ofMinutes(1), 1, 2, 3, 4, 5, 6),
                                new TwoPersonRule(false, 7, Duration.ofMinutes(8)),
                                new DetectorModes(Map.of("call-burst", Mode.SHADOW)),
                                new DrillPlan(Optional.of(Duration.ofDays(1)), Duration.ofSeconds(9))),
                        7,
                        Path.of("/keys/commands"),
                        Path.of("/keys/operators"),
                        Duration.ofSeconds(1),
                        Duration.ofDays(2)));
    }

    @Test
    void shouldRefuseAProtectionThatWouldStopEverything() {
        // When / Then
        assertThatThrownBy(() -> read(LEAST + "containment: {protected: [{tenant: acme}]}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("containment.protected[0].agentType: a protected subject needs");
    }

    /** YAML takes the bare word for a truth value. */
    @Test
    void shouldUnderstandOffWithoutQuotes() {
        assertThat(read(LEAST + "containment: {mode: off}").policy().mode()).isEqualTo(Mode.OFF);
    }

    @Test
    void shouldRefuseAModeForADetectorThatIsNotThere() {
        // When / Then
        assertThatThrownBy(() -> read(LEAST + "containment: {detectors: [{id: canarry, mode: shadow}]}"))
                .as("misspelt, a detector that is meant to be in shadow would contain")
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("containment.detectors[0].id: there is no such detector");
    }
}
