package io.cordon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.testing.RegistryExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RegistryExtension.class)
class SecuredRegistryIT {
    @TempDir
    static Path directory;

    private static TlsProxy proxy;

    @BeforeAll
    static void start(RegistryProcess registry) throws Exception {
        proxy = new TlsProxy(TlsProxy.keyStore(directory), registry.confluentUrl(), "joe", "s3cret");
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void shouldRegisterAndFindWhenCertificateAndPasswordAreRight() {
        // Given
        RegistryConfig config = config().withAuth(Authentication.basic("joe", "s3cret"));
        SchemaRegistry pem = new HttpSchemaRegistry(config.withTrust(TrustStore.pem(directory.resolve("server.pem"))));
        SchemaRegistry pkcs12 = new HttpSchemaRegistry(
                config.withTrust(TrustStore.pkcs12(directory.resolve("server.p12"), TlsProxy.PASSWORD)));

        // When
        int id = pem.register("secured-value", Subject.getClassSchema());

        // Then
        assertThat(pkcs12.idOf("secured-value", Subject.getClassSchema())).isEqualTo(id);
    }

    @Test
    void shouldSayRefusedWhenPasswordIsWrong() {
        RegistryConfig config = config().withTrust(TrustStore.pem(directory.resolve("server.pem")))
                .withAuth(Authentication.basic("joe", "wr0ng"));
        assertThatThrownBy(() -> new HttpSchemaRegistry(config).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("HTTP 401")
                .hasMessageContaining("check user, token and permissions")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void shouldNotConnectWhenCertificateIsNotTrusted() {
        assertThatThrownBy(() -> new HttpSchemaRegistry(config()).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(proxy.url().toString())
                .hasRootCauseMessage("unable to find valid certification path to requested target");
    }

    @Test
    void shouldNameTheFileWhenTrustStoreCannotBeRead() {
        RegistryConfig config = config().withTrust(TrustStore.pem(directory.resolve("server.p12")));
        assertThatThrownBy(() -> new HttpSchemaRegistry(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server.p12");
    }

    private static RegistryConfig config() {
        return RegistryConfig.of(proxy.url()).withRounds(1, Duration.ZERO);
    }
}
