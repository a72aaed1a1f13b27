package io.cordon.connectors.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.ObservedUse;
import io.cordon.connectors.api.SecretRef;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real authorization and resource server, watched by a client that may see the list and nothing else. */
class OAuth2AuditSourceIT {
    private static final int MANY = 100;
    private static OAuth2ServerProcess server;

    @TempDir
    static Path secrets;

    @BeforeAll
    static void start() {
        server = OAuth2ServerProcess.start(options());
    }

    private static OAuth2Options options() {
        return OAuth2Options.of(
                OAuth2Options.Client.withScopes("agent", "agent-secret", "tickets.read"),
                new OAuth2Options.Client(
                        "watcher",
                        "watcher-secret",
                        Set.of(OAuth2Options.ACCEPTED_SCOPE),
                        Set.of(),
                        Duration.ofMinutes(10)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldTellEachAcceptedCallOnceByItsTokensDigest() throws Exception {
        try (OAuth2AuditSource source = source(server, "watcher-secret")) {
            // Given
            CredentialView token = use(server);
            AuditBatch first = source.poll(AuditCursor.START, MANY);

            // When
            AuditBatch nothing = source.poll(first.next(), MANY);
            use(server);
            AuditBatch second = source.poll(nothing.next(), MANY);

            // Then
            ObservedUse use = first.uses().getLast();
            assertThat(use.principal()).isEqualTo(digest(token));
            assertThat(use.action()).isEqualTo("tickets.read");
            assertThat(use.address())
                    .hasValueSatisfying(
                            address -> assertThat(address.isLoopbackAddress()).isTrue());
            assertThat(nothing.uses()).isEmpty();
            assertThat(nothing.next()).isEqualTo(first.next());
            assertThat(second.uses()).hasSize(1).doesNotContain(use);
        }
    }

    @Test
    void shouldGoOnWhereAnotherOneStoodAndGiveNoMoreThanAskedFor() throws Exception {
        // Given
        AuditCursor cursor;
        try (OAuth2AuditSource source = source(server, "watcher-secret")) {
            cursor = source.poll(AuditCursor.START, MANY).next();
        }
        use(server);
        use(server);

        // When / Then
        try (OAuth2AuditSource source = source(server, "watcher-secret")) {
            AuditBatch first = source.poll(cursor, 1);
            AuditBatch second = source.poll(first.next(), 1);
            assertThat(first.uses()).hasSize(1);
            assertThat(second.uses()).hasSize(1).doesNotContainAnyElementsOf(first.uses());
            assertThat(source.poll(second.next(), 1).uses()).isEmpty();
        }
    }

    @Test
    void shouldBeginAnewWhenTheServerCountsAnew() throws Exception {
        // Given
        AuditCursor cursor;
        use(server);
        use(server);
        try (OAuth2AuditSource source = source(server, "watcher-secret")) {
            cursor = source.poll(AuditCursor.START, MANY).next();
        }

        // When
        try (OAuth2ServerProcess restarted = OAuth2ServerProcess.start(options());
                OAuth2AuditSource source = source(restarted, "watcher-secret")) {
            use(restarted);

            // Then
            assertThat(source.poll(cursor, MANY).uses()).hasSize(1);
        }
    }

    @Test
    void shouldSayWhatIsWrongWithoutTheSecret() throws Exception {
        try (OAuth2AuditSource source = source(server, "a-wrong-secret")) {
            assertThatThrownBy(() -> source.poll(AuditCursor.START, MANY))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("a-wrong-secret");
        }
    }

    private static CredentialView use(OAuth2ServerProcess at) {
        try (ServerTarget target = new ServerTarget(at, Map.of())) {
            CredentialView token = target.mint();
            assertThat(target.admits(token)).isTrue();
            return token;
        }
    }

    private static OAuth2AuditSource source(OAuth2ServerProcess at, String secret) throws IOException {
        Path file = Files.writeString(Files.createTempFile(secrets, "watcher", ".secret"), secret);
        return new OAuth2AuditSource(new OAuth2AuditConfig(
                "tools",
                at.toolEndpoint().resolve("accepted"),
                at.tokenEndpoint(),
                "watcher",
                new SecretRef.InFile(file),
                OAuth2Options.ACCEPTED_SCOPE,
                Duration.ofSeconds(5)));
    }

    private static String digest(CredentialView token) throws NoSuchAlgorithmException {
        byte[] all = MessageDigest.getInstance("SHA-256")
                .digest(token.secret().orElseThrow().reveal().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(all, 16));
    }
}
