package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.GrantRefusedException;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.grant.HttpGrantSource;
import io.cordon.schemas.grant.IngestKey;
import io.cordon.schemas.secret.PemTls;
import io.cordon.schemas.serde.TrustStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS: who is known gets a grant that detection believes, and nobody gets more than the file allows. */
class IssuerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path directory;

    private static Papers papers;
    private static IdentityProvider provider;
    private static IssuerService issuer;

    @BeforeAll
    static void start() throws Exception {
        papers = new Papers(directory).issue("issuer", "billing", "payroll", "stranger");
        provider = new IdentityProvider();
        FileGrantSource.createKeyFile(directory.resolve("grants.json"), "acme");
        issuer = IssuerService.start(Files.writeString(directory.resolve("issuer.yaml"), """
                listen: {port: 0}
                http: {port: 0}
                tls: {certificate: "%s", key: "%s", clients: "%s"}
                keys: ["%s"]
                tokens: {issuer: "https://id.example", audience: cordon-issuer, keys: "%s"}
                runtimes:
                  - {certificate: "CN=billing,O=Acme", tenant: acme, runtime: billing-runtime, agents: [billing-bot], agentTypes: [billing], life: 1h}
                  - {subject: "sa:mail", tenant: acme, runtime: mail-runtime, agents: ["*"], agentTypes: [mail], crossSession: false}
                """.formatted(
                        papers.certificate("issuer"),
                        papers.key("issuer"),
                        papers.bundle("billing", "payroll"),
                        directory.resolve("grants.json"),
                        provider.jwks())));
    }

    @AfterAll
    static void stop() {
        issuer.close();
        provider.close();
    }

    @Test
    void shouldGiveARuntimeWithItsCertificateAGrantThatDetectionBelieves() {
        // When
        Granted granted = with("billing").grant(asks("billing-runtime", "billing-bot", "billing"));

        // Then
        byte[] mac = granted.macKey().mac(new byte[] {1}, new byte[] {2});
        assertThat(IngestKey.fromKeyFile(directory.resolve("grants.json"))
                        .derive(granted.encodedGrant())
                        .verify(new byte[] {1}, new byte[] {2}, mac))
                .isTrue();
        assertThat(granted.grant().expiresAt())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(granted.crossKey()).isPresent();
    }

    @Test
    void shouldGiveARuntimeWithATokenAGrantAndNoMoreKeysThanItsRuleSays() throws Exception {
        // When
        Granted granted = with(provider.token("sa:mail")).grant(asks("mail-runtime", "any-bot", "mail"));

        // Then
        assertThat(granted.grant().runtime()).isEqualTo("mail-runtime");
        assertThat(granted.crossKey()).isEmpty();
    }

    @Test
    void shouldNotKnowACertificateThatNobodyTrusts() {
        assertThatThrownBy(() -> with("stranger").grant(asks("billing-runtime", "billing-bot", "billing")))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessageContaining("401");
    }

    @Test
    void shouldRefuseATrustedCertificateThatIsNotInTheFile() {
        assertThatThrownBy(() -> with("payroll").grant(asks("billing-runtime", "billing-bot", "billing")))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessageContaining("401");
    }

    @Test
    void shouldRefuseMoreThanAllowed() {
        assertThatThrownBy(() -> with("billing").grant(asks("billing-runtime", "payroll-bot", "billing")))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessageContaining("403")
                .hasMessageContaining("agent payroll-bot is not this runtime's");
    }

    @Test
    void shouldRefuseTokensThatAreExpiredForSomebodyElseOrForged() throws Exception {
        // Given
        Instant soon = Instant.now().plusSeconds(300);
        ECKey forger = IdentityProvider.newKey(provider.key().getKeyID());

        // Then
        assertThat(refusal(token("sa:mail", "cordon-issuer", Instant.now().minusSeconds(300))))
                .contains("401");
        assertThat(refusal(token("sa:mail", "somebody-else", soon))).contains("401");
        assertThat(refusal(token(forger, "sa:mail", "cordon-issuer", soon))).contains("401");
        assertThat(refusal(token("sa:unknown", "cordon-issuer", soon))).contains("401");
        assertThat(refusal("not.a.token")).contains("401");
    }

    @Test
    void shouldNotCallATokenWrongWhoseKeyItCannotFetch() throws Exception {
        // Given
        provider.answers(500);

        // When
        String refusal = refusal(token(
                IdentityProvider.newKey("of-tomorrow"),
                "sa:mail",
                "cordon-issuer",
                Instant.now().plusSeconds(300)));
        provider.answers(200);

        // Then
        assertThat(refusal).contains("503");
        assertThat(metric("cordon_grant_refused_requests_total{reason=\"keys-unavailable\"}"))
                .isPositive();
    }

    @Test
    void shouldShowWhatItGaveAndWhatNot() throws Exception {
        // Given
        double before = metric("cordon_grant_refused_requests_total{reason=\"not-allowed\"}");

        // When
        with("billing").grant(asks("billing-runtime", "billing-bot", "billing"));
        assertThatThrownBy(() -> with("billing").grant(asks("billing-runtime", "payroll-bot", "billing")))
                .isInstanceOf(GrantRefusedException.class);

        // Then
        assertThat(metric("cordon_grant_issued_grants_total{caller=\"certificate\"}"))
                .isPositive();
        assertThat(metric("cordon_grant_refused_requests_total{reason=\"not-allowed\"}"))
                .isEqualTo(before + 1);
        assertThat(scraped("/health/live")).isEqualTo("up\n");
        assertThat(scraped("/health/ready")).isEqualTo("ready\n");
    }

    @Test
    void shouldAnswerNothingElse() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(tls("billing")).build();

        assertThat(status(client, "/v1/grants", "GET", "")).isEqualTo(405);
        assertThat(status(client, "/v1/grants", "POST", "{}")).isEqualTo(400);
        assertThat(status(client, "/v1/grants", "POST", "x".repeat(20_000))).isEqualTo(413);
        assertThat(status(client, "/health/live", "GET", "")).isEqualTo(200);
    }

    private static int status(HttpClient client, String path, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static double metric(String series) throws Exception {
        return scraped("/metrics")
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    private static String scraped(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + issuer.metricsPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static String refusal(String token) {
        HttpGrantSource source = with(token);
        try {
            return source.grant(asks("mail-runtime", "any-bot", "mail")).toString();
        } catch (GrantRefusedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static GrantRequest asks(String runtime, String agent, String agentType) {
        return new GrantRequest("acme", runtime, agent, agentType, "s-1", "s-1", Optional.empty(), "", false);
    }

    private static HttpGrantSource with(String paper) {
        return paper.contains(".")
                ? withToken(paper)
                : HttpGrantSource.withCertificate(address(), tls(paper), PATIENCE);
    }

    private static HttpGrantSource withToken(String token) {
        try {
            Path file = Files.writeString(Files.createTempFile(directory, "token", ""), token);
            SSLContext trust = TrustStore.pem(papers.certificate("issuer")).sslContext();
            return HttpGrantSource.withToken(address(), trust, PATIENCE, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext tls(String paper) {
        return PemTls.context(papers.certificate("issuer"), papers.certificate(paper), papers.key(paper));
    }

    private static URI address() {
        return URI.create("https://127.0.0.1:" + issuer.port());
    }

    private static String token(String subject, String audience, Instant expires) {
        return token(provider.key(), subject, audience, expires);
    }

    private static String token(ECKey key, String subject, String audience, Instant expires) {
        return IdentityProvider.token(key, subject, audience, expires);
    }
}
