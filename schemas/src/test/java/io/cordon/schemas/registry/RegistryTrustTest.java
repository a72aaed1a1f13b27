package io.cordon.schemas.registry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cordon.parts.RegistryGateway;
import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority of the registry's certificate is replaced while a client runs. */
class RegistryTrustTest {
    @TempDir
    private Path directory;

    private HttpServer registry;
    private RegistryGateway before;
    private RegistryGateway after;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write("[1]".getBytes(US_ASCII));
            }
        });
        registry.start();
        before = gateway("before");
        after = gateway("after");
        trust("before.pem");
    }

    @AfterEach
    void stop() {
        before.close();
        after.close();
        registry.stop(0);
    }

    @Test
    void shouldTrustTheAuthorityThatTheFileHasNow() throws IOException {
        // Given
        SchemaRegistry client = client();
        assertThat(client.versions("s")).containsExactly(1);
        before.close();
        assertThatThrownBy(() -> client.versions("s")).isInstanceOf(RegistryUnavailableException.class);

        // When
        trust("after.pem");

        // Then
        assertThat(client.versions("s")).containsExactly(1);
    }

    @Test
    void shouldGoOnWithTheAuthorityBeforeWhenTheFileIsBroken() throws IOException {
        // Given
        SchemaRegistry client = client();

        // When
        Files.writeString(trusted(), "-----BEGIN CERTIFICATE-----\nMIIB");

        // Then
        assertThat(client.versions("s")).containsExactly(1);
    }

    private SchemaRegistry client() {
        return new HttpSchemaRegistry(RegistryConfig.of(List.of(before.url(), after.url()))
                .withAuth(Authentication.basic("joe", "s3cret"))
                .withTrust(TrustStore.pem(trusted()))
                .withRounds(1, Duration.ZERO));
    }

    private RegistryGateway gateway(String name) {
        URI target = URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/");
        return RegistryGateway.start(target, TlsIdentity.create(directory, name), Map.of("joe", "s3cret"), Set.of());
    }

    private void trust(String authority) throws IOException {
        Path next = Files.copy(directory.resolve(authority), directory.resolve("next.pem"));
        Files.move(next, trusted(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path trusted() {
        return directory.resolve("registry.pem");
    }
}
