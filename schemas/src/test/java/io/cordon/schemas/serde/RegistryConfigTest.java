package io.cordon.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {
    private static final URI URL = URI.create("http://registry:8081");

    @Test
    void shouldShowNoSecretWhenPrinted() {
        RegistryConfig config = RegistryConfig.of(URL)
                .withAuth(Authentication.basic("joe", "s3cret"))
                .withTrust(TrustStore.pkcs12(Path.of("trust.p12"), "s3cret"));
        assertThat(config.toString()).contains("joe", "trust.p12").doesNotContain("s3cret");
        assertThat(Authentication.bearer("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void shouldRefuseWithoutPrintingWhenUrlHoldsCredentials() {
        assertThatThrownBy(() -> RegistryConfig.of(URI.create("https://joe:s3cret@registry")))
                .hasMessageContaining("must not hold credentials")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> RegistryConfig.of(URI.create("ftp://registry")))
                .hasMessageContaining("'ftp'");
        assertThatThrownBy(() -> RegistryConfig.of(URI.create("registry:8081"))).hasMessageContaining("http://");
    }

    @Test
    void shouldNameAddressesWhereCredentialsWouldBeReadable() {
        RegistryConfig config = RegistryConfig.of(URL);
        assertThat(config.exposed()).isEmpty();
        assertThat(config.withAuth(Authentication.bearer("t")).exposed()).containsExactly(URL);
        assertThat(RegistryConfig.of(URI.create("http://127.0.0.1:1"))
                        .withAuth(Authentication.bearer("t"))
                        .exposed())
                .isEmpty();
    }

    @Test
    void shouldReadAllWhenGivenAsProperties() {
        // Given
        SerdeSettings settings = new SerdeSettings(Map.of(
                "schema.registry.url", "https://a, https://b/api",
                "basic.auth.user.info", "joe:a:b",
                "schema.registry.ssl.truststore.location", "trust.pem",
                "schema.registry.request.timeout.ms", 700,
                "auto.register.schemas", true,
                "schema.max.bytes", "4096"));

        // When
        RegistryConfig config = settings.registry();

        // Then
        assertThat(config.urls()).containsExactly(URI.create("https://a"), URI.create("https://b/api"));
        assertThat(config.auth()).isEqualTo(Authentication.basic("joe", "a:b"));
        assertThat(config.trust()).contains(TrustStore.pem(Path.of("trust.pem")));
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(700));
        assertThat(config.autoRegister()).isTrue();
        assertThat(settings.limits().maxBytes()).isEqualTo(4096);
        assertThat(settings.confluent()).isFalse();
    }

    @Test
    void shouldNameThePropertyWhenItIsWrong() {
        assertThatThrownBy(() -> settings("schema.serde", "other").confluent()).hasMessageContaining("schema.serde");
        assertThatThrownBy(() -> settings("schema.max.bytes", "1k").limits()).hasMessageContaining("schema.max.bytes");
        assertThatThrownBy(() -> settings("x", "y").registry()).hasMessageContaining("schema.registry.url is missing");
    }

    private static SerdeSettings settings(String name, String value) {
        return new SerdeSettings(Map.of(name, value));
    }
}
