package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerConfigTest {

    @Test
    void shouldHaveDefaults() throws IOException {
        IssuerConfig config = IssuerConfig.parse("""
                tls: {certificate: own.pem, key: own.key}
                keys: [grants.json]
                runtimes:
                  - {subject: "sa:billing", tenant: acme, runtime: r, agents: ["*"], agentTypes: ["*"]}
                """);

        assertThat(config)
                .isEqualTo(new IssuerConfig(
                        new InetSocketAddress("127.0.0.1", 8443),
                        new InetSocketAddress("127.0.0.1", 8083),
                        Path.of("own.pem"),
                        Path.of("own.key"),
                        Optional.empty(),
                        List.of(Path.of("grants.json")),
                        Optional.empty(),
                        List.of(new RuntimeRule(
                                new Caller.Token("sa:billing"),
                                "acme",
                                "r",
                                Set.of("*"),
                                Set.of("*"),
                                Set.of(),
                                true,
                                false,
                                true,
                                Duration.ofHours(12)))));
    }

    @Test
    void shouldReadAllOfIt() throws IOException {
        IssuerConfig config = IssuerConfig.parse("""
                listen: {host: 0.0.0.0, port: 9443}
                http: {host: 10.0.0.1, port: 9083}
                tls: {certificate: own.pem, key: own.key, clients: ca.pem}
                keys: [acme.json, globex.json]
                tokens: {issuer: "https://id.example", audience: cordon, keys: "https://id.example/jwks"}
                runtimes:
                  - certificate: "CN=billing,O=Acme"
                    tenant: acme
                    runtime: r
                    agents: [a]
                    agentTypes: [t]
                    scopes: [ab]
                    subAgents: false
                    drill: true
                    crossSession: false
                    life: 30m
                """);

        assertThat(config)
                .isEqualTo(new IssuerConfig(
                        new InetSocketAddress("0.0.0.0", 9443),
                        new InetSocketAddress("10.0.0.1", 9083),
                        Path.of("own.pem"),
                        Path.of("own.key"),
                        Optional.of(Path.of("ca.pem")),
                        List.of(Path.of("acme.json"), Path.of("globex.json")),
                        Optional.of(new IssuerConfig.Tokens(
                                "https://id.example", "cordon", URI.create("https://id.example/jwks"))),
                        List.of(new RuntimeRule(
                                new Caller.Certificate(new X500Principal("CN=billing,O=Acme")),
                                "acme",
                                "r",
                                Set.of("a"),
                                Set.of("t"),
                                Set.of("ab"),
                                false,
                                true,
                                false,
                                Duration.ofMinutes(30)))));
    }

    @Test
    void shouldNameAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> IssuerConfig.parse("""
                tls: {certificate: own.pem}
                tokens: {issuer: i}
                runtimes: [{tenant: acme, life: long}]
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "tls.key is missing",
                        "keys is empty",
                        "tokens.audience is missing",
                        "runtimes[0] needs either certificate",
                        "runtimes[0].agents is empty",
                        "runtimes[0].life is 'long'");
    }

    @Test
    void shouldNotTakeWhatItDoesNotKnowForSaid() {
        assertThatThrownBy(() -> IssuerConfig.parse("""
                listen: {port: 84430}
                tls: {certificate: own.pem, key: own.key}
                keys: [grants.json]
                runtimes:
                  - {subject: s, tenant: acme, runtime: r, agents: ["*"], agentTypes: ["*"], crossSesion: false, drill: "no"}
                tokens: {issuer: i, audience: a, keys: "no address"}
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "listen.port is '84430', expected a whole number from 0 to 65535",
                        "runtimes[0].crossSesion is unknown",
                        "runtimes[0].drill is 'no', expected true or false",
                        "tokens.keys is 'no address', expected an https or file address, or http on loopback");
    }

    @Test
    void shouldSayWhereItIsNoYamlAndShowNothingOfIt() {
        assertThatThrownBy(() -> IssuerConfig.parse("tls:\n  key: hunter2: ["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not YAML at line 2")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
        assertThatThrownBy(() -> IssuerConfig.parse("tokens: {keys: \"http://me:hunter2@id.example/jwks\"}"))
                .hasMessageContaining("tokens.keys is not what it should be")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldTakeKeysInTheClearFromThisMachineOnly() throws IOException {
        // Given
        String issuer = """
                tls: {certificate: own.pem, key: own.key}
                keys: [grants.json]
                runtimes: [{subject: s, tenant: acme, runtime: r, agents: ["*"], agentTypes: ["*"]}]
                tokens: {issuer: i, audience: a, keys: "%s"}
                """;

        // When, Then
        for (String near : List.of("http://localhost:8080/jwks", "http://127.0.0.1/jwks", "http://[::1]:80/jwks")) {
            assertThat(IssuerConfig.parse(issuer.formatted(near))
                            .tokens()
                            .orElseThrow()
                            .keys())
                    .isEqualTo(URI.create(near));
        }
        for (String far :
                List.of("http://id.example/jwks", "http://127.0.0.1.id.example/jwks", "http://10.0.0.1/jwks")) {
            assertThatThrownBy(() -> IssuerConfig.parse(issuer.formatted(far)))
                    .hasMessageContaining("tokens.keys is '" + far + "', expected an https");
        }
    }

    @Test
    void shouldSayWhichVariableIsNotSet(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("issuer.yaml"), "keys: [\"${NO_SUCH_VARIABLE}\"]");

        assertThatThrownBy(() -> IssuerConfig.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_VARIABLE");
    }

    @Test
    void shouldSayThatThereIsNoFile(@TempDir Path directory) {
        assertThatThrownBy(() -> IssuerConfig.read(directory.resolve("issuer.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issuer.yaml cannot be read");
    }
}
