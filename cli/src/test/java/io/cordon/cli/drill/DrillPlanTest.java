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
        assertThat(plan.targets())
                .singleElement()
                .isInstanceOfSatisfying(
                        DrillTarget.Tokens.class,
                        tokens -> assertThat(tokens.scope()).isEmpty());
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
                        List.of(new DrillTarget.Tokens(
                                "oauth2:tools",
                                URI.create("https://id.example/token"),
                                "canary",
                                Path.of("/run/secrets/canary"),
                                "tools.read",
                                false))));
    }

    @Test
    void shouldMintAtKeycloakAndPostgresqlToo() throws JsonProcessingException {
        DrillPlan plan = DrillPlan.of(yaml("""
                grants: keys/grants.json
                sealing: keys/sealing-public.json
                targets:
                  - {type: keycloak, connector: "keycloak:main", tokenEndpoint: "https://id.example/token", clientId: c, clientSecretFile: s}
                  - {type: postgresql, connector: "postgresql:orders", url: "jdbc:postgresql://db/orders", user: maker, passwordFile: p, actuator: cordon}
                """));

        assertThat(plan.targets())
                .containsExactly(
                        new DrillTarget.Tokens(
                                "keycloak:main", URI.create("https://id.example/token"), "c", Path.of("s"), "", true),
                        new DrillTarget.Roles(
                                "postgresql:orders",
                                "jdbc:postgresql://db/orders",
                                "maker",
                                Path.of("p"),
                                "canary_",
                                "cordon"));
    }

    @Test
    void shouldTakeNoNameThatIsMoreThanOneAndNoTypeThatItCannotMint() {
        assertThatThrownBy(() -> DrillPlan.of(yaml("""
                targets:
                  - {type: postgresql, connector: c, url: u, user: m, passwordFile: p, prefix: "x; drop", actuator: "a b"}
                  - {type: vault, connector: v}
                """)))
                .hasMessageContainingAll(
                        "drills.targets[0].prefix is 'x; drop'",
                        "drills.targets[0].actuator is 'a b'",
                        "drills.targets[1].type is 'vault', expected oauth2, keycloak or postgresql");
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
