package io.cordon.cli.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cordon.schemas.avro.CredentialKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator of a token endpoint. */
class TokenMintTest {
    @TempDir
    private Path directory;

    private HttpServer server;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile String token = "opaque";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"access_token\": \"%s\", \"expires_in\": 60}"
                    .formatted(token)
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldMintATokenOfAnyKindWhereTokensAreRevoked() throws IOException {
        // When
        Canary canary = mint(false).mint("drill-1");

        // Then
        assertThat(canary.secret()).isEqualTo("opaque");
        assertThat(canary.kind()).isEqualTo(CredentialKind.OAUTH2_TOKEN);
    }

    /** What names no session cannot be ended at Keycloak: the drill would fail each time, and say less. */
    @Test
    void shouldSayWhatIsMissingWhereOnlySessionsCanBeEnded() throws IOException {
        // Given
        CanaryMint mint = mint(true);

        // When, Then
        assertThatThrownBy(() -> mint.mint("drill-1"))
                .isInstanceOf(DrillException.class)
                .hasMessageContaining("client_credentials.use_refresh_token");

        // When
        token = jwt("{\"azp\": \"canary\"}");

        // Then
        assertThatThrownBy(() -> mint.mint("drill-2")).isInstanceOf(DrillException.class);

        // When
        token = jwt("{\"sid\": \"a1\"}");

        // Then
        assertThat(mint.mint("drill-3").secret()).isEqualTo(token);
    }

    /** Drills go on for months in one process: the client's secret is replaced meanwhile. */
    @Test
    void shouldShowTheSecretThatItsFileHasAtEachDrill() throws IOException {
        // Given
        CanaryMint mint = mint(false);
        Canary first = mint.mint("drill-1");

        // When
        Files.writeString(directory.resolve("secret"), "open\n");
        Canary second = mint.mint("drill-2");

        // Then
        assertThat(shown).containsExactly(basic("sesame"), basic("open"));
        assertThat(first + " " + second).doesNotContain("sesame", "open");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("canary:" + secret).getBytes(UTF_8));
    }

    private CanaryMint mint(boolean sessions) throws IOException {
        return new TokenMint(new DrillTarget.Tokens(
                "keycloak:main",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token"),
                "canary",
                Files.writeString(directory.resolve("secret"), "sesame"),
                "",
                sessions));
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".sig";
    }
}
