package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.Grant;
import io.cordon.schemas.grant.GrantRefusedException;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.grant.HttpGrantSource;
import io.cordon.schemas.secret.PemTls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the issuer has is replaced while it runs: keys of grants, its certificate, and whom it trusts. */
class RotationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Papers papers;
    private IssuerService issuer;

    @BeforeEach
    void start() throws Exception {
        papers = new Papers(directory).issue("first", "second", "billing", "billing2");
        becomes("first", "billing");
        FileGrantSource.createKeyFile(keys(), "acme");
        issuer = IssuerService.start(Files.writeString(directory.resolve("issuer.yaml"), """
                listen: {port: 0}
                http: {port: 0}
                tls: {certificate: "%s", key: "%s", clients: "%s"}
                keys: ["%s"]
                runtimes:
                  - {certificate: "CN=billing,O=Acme", tenant: acme, runtime: billing-runtime, agents: [billing-bot], agentTypes: [billing]}
                  - {certificate: "CN=billing2,O=Acme", tenant: acme, runtime: billing-runtime, agents: [billing-bot], agentTypes: [billing]}
                """.formatted(
                        file("tls.crt"), file("tls.key"), file("ca.crt"), keys())));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void shouldShowTheCertificateAndTrustTheAuthoritiesThatTheFilesHaveNow() throws Exception {
        // Given
        assertThat(granted("first", "billing").tenant()).isEqualTo("acme");
        assertThatThrownBy(() -> granted("first", "billing2")).isInstanceOf(GrantRefusedException.class);

        // When
        becomes("second", "billing2");

        // Then
        assertThat(granted("second", "billing2").tenant()).isEqualTo("acme");
        assertThatThrownBy(() -> granted("first", "billing2")).isInstanceOf(GrantRefusedException.class);
        assertThatThrownBy(() -> granted("second", "billing")).isInstanceOf(GrantRefusedException.class);
    }

    @Test
    void shouldGoOnWithTheCertificateBeforeWhenAFileIsBroken() throws Exception {
        // When
        Files.writeString(file("tls.crt"), "-----BEGIN");

        // Then
        assertThat(granted("first", "billing").tenant()).isEqualTo("acme");
    }

    @Test
    void shouldGrantUnderTheEpochThatTheFileHasNow() throws Exception {
        // Given
        assertThat(granted("first", "billing").keyEpoch()).isEqualTo("1");

        // When
        Path next = directory.resolve("next.json");
        FileGrantSource.createKeyFileAfter(next, keys());
        Files.move(next, keys(), StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThat(granted("first", "billing").keyEpoch()).isEqualTo("2");
    }

    /** A runtime that trusts this certificate and shows that one; a new connection each time. */
    private Grant granted(String trusted, String shown) {
        Granted granted = HttpGrantSource.withCertificate(
                        URI.create("https://127.0.0.1:" + issuer.port()),
                        PemTls.context(papers.certificate(trusted), papers.certificate(shown), papers.key(shown)),
                        PATIENCE)
                .grant(new GrantRequest(
                        "acme",
                        "billing-runtime",
                        "billing-bot",
                        "billing",
                        "s-1",
                        "s-1",
                        Optional.empty(),
                        "",
                        false));
        return granted.grant();
    }

    /** The certificate last. */
    private void becomes(String own, String client) throws IOException {
        put(papers.certificate(client), "ca.crt");
        put(papers.key(own), "tls.key");
        put(papers.certificate(own), "tls.crt");
    }

    private void put(Path from, String name) throws IOException {
        Path next = Files.copy(from, directory.resolve(name + ".next"));
        Files.move(next, file(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Path keys() {
        return directory.resolve("grants.json");
    }
}
