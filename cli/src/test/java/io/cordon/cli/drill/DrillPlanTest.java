package io.cordon.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillPlanTest {
    private static final String LEAST = """
            grants: keys/grants.json
            sealing: keys/sealing-public.json
            targets:
              - connector: oauth2:tools
                tokenEndpoint: https://id.example/token
                clientId: canary
                clientSecretFile: /run/secrets/canary
            """;

    @Test
    void shouldHaveDefaults() throws JsonProcessingException {
        DrillPlan plan = DrillPlan.of(yaml(LEAST));

        assertThat(plan.every()).isEqualTo(Duration.ofHours(1));
        assertThat(plan.patience()).isEqualTo(Duration.ofSeconds(90));
        assertThat(plan.runtime()).isEqualTo("cordon-drills");
        assertThat(plan.agent()).isEqualTo("cordon-drill");
        assertThat(plan.targets().getFirst().scope()).isEmpty();
    }

    @Test
    void shouldReadAllOfIt() throws JsonProcessingException {
        DrillPlan plan = DrillPlan.of(yaml("""
                every: 30m
                patience: 2m
                runtime: r
                agent: a
                agentType: t
                """ + LEAST + "    scope: tools.read\n"));

        assertThat(plan)
                .isEqualTo(new DrillPlan(
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(2),
                        "r",
                        "a",
                        "t",
                        Path.of("keys/grants.json"),
                        Path.of("keys/sealing-public.json"),
                        List.of(new DrillPlan.Target(
                                "oauth2:tools",
                                URI.create("https://id.example/token"),
                                "canary",
                                Path.of("/run/secrets/canary"),
                                "tools.read"))));
    }

    @Test
    void shouldNameAllThatIsMissingAtOnce() {
        assertThatThrownBy(() -> DrillPlan.of(yaml("{every: soon, targets: [{connector: c}]}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "drills.every is 'soon'",
                        "drills.grants",
                        "drills.sealing",
                        "drills.targets[0].tokenEndpoint",
                        "drills.targets[0].clientId");
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new YAMLMapper().readTree(text);
    }
}
