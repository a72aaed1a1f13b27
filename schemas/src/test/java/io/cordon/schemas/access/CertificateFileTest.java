package io.cordon.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as a platform mounts them, and what a client makes of them at each moment. */
class CertificateFileTest {
    @TempDir
    private static Path papers;

    private static TlsIdentity authority;
    private static TlsIdentity other;

    @TempDir
    private Path mounted;

    private final CertificateFile client = new CertificateFile();

    @BeforeAll
    static void issue() {
        authority = TlsIdentity.create(papers, "old");
        other = TlsIdentity.create(papers, "new");
        authority.client("one", "CN=one").exportPem();
        authority.client("two", "CN=two").exportPem();
    }

    @BeforeEach
    void mount() throws IOException {
        put("one.crt", "user.crt");
        put("one.key", "user.key");
        put("old.pem", "ca.crt");
    }

    @Test
    void shouldShowTheCertificateThatIsThereNow() throws Exception {
        // Given
        client.configure(separate());
        assertThat(shown()).isEqualTo("CN=one");

        // When
        put("two.key", "user.key");
        put("two.crt", "user.crt");

        // Then
        assertThat(shown()).isEqualTo("CN=two");
    }

    @Test
    void shouldKeepThePairBeforeWhileCertificateAndKeyAreNone() throws Exception {
        // Given
        client.configure(separate());

        // When
        put("two.crt", "user.crt");

        // Then
        assertThat(shown()).isEqualTo("CN=one");
        put("two.key", "user.key");
        assertThat(shown()).isEqualTo("CN=two");
    }

    @Test
    void shouldKeepWhatWasBeforeWhileAFileIsHalfWrittenOrGone() throws Exception {
        // Given
        client.configure(separate());

        // When
        Files.writeString(mounted.resolve("user.key"), "-----BEGIN PRIVATE KEY-----\nMIG");

        // Then
        assertThat(shown()).isEqualTo("CN=one");
        Files.delete(mounted.resolve("ca.crt"));
        assertThat(shown()).isEqualTo("CN=one");
        assertThat(trusted()).hasSize(1);
    }

    @Test
    void shouldTrustWhomItsFileNamesNowThoughItsOwnCertificateStays() throws Exception {
        // Given
        client.configure(separate());
        Set<String> before = trusted();

        // When
        Files.writeString(
                mounted.resolve("ca.crt"),
                Files.readString(authority.certificate()) + Files.readString(other.certificate()));

        // Then
        Set<String> both = trusted();
        assertThat(both).hasSize(2).containsAll(before);
        put("new.pem", "ca.crt");
        assertThat(trusted()).hasSize(1).isSubsetOf(both).doesNotContainAnyElementsOf(before);
        assertThat(shown()).isEqualTo("CN=one");
    }

    @Test
    void shouldFollowATrustStoreAlone() throws Exception {
        // Given
        client.configure(trust());
        Set<String> before = trusted();

        // When
        put("new.pem", "ca.crt");

        // Then
        assertThat(trusted()).hasSize(1).isNotEqualTo(before);
        assertThat(client.keystore()).isNull();
    }

    @Test
    void shouldRefuseToStartWithAKeyOfAnotherCertificate() throws IOException {
        // Given
        put("two.key", "user.key");

        // When // Then
        assertThatThrownBy(() -> client.configure(separate()))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("no pair")
                .hasMessageContaining("user.key")
                .hasMessageNotContaining("BEGIN");
    }

    @Test
    void shouldRefuseAFileWithoutAnEnd() throws IOException {
        // Given
        Files.write(mounted.resolve("ca.crt"), new byte[(1 << 20) + 1]);

        // When // Then
        assertThatThrownBy(() -> client.configure(trust()))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("ca.crt")
                .hasMessageContaining("larger than");
    }

    @Test
    void shouldRefuseSettingsThatItCannotFollow() {
        for (Map<String, Object> wrong : List.of(
                with(trust(), "ssl.keystore.key", new Password("s3cret")),
                with(trust(), "ssl.keystore.certificate.chain", new Password("s3cret")),
                with(trust(), "ssl.truststore.certificates", new Password("s3cret")),
                with(trust(), TlsFiles.CERTIFICATE, "user.crt"),
                with(separate(), "ssl.keystore.location", "user.p12"),
                Map.<String, Object>of("ssl.keystore.password", new Password("s3cret")))) {
            assertThatThrownBy(() -> client.configure(wrong))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("ssl.keystore")
                    .hasMessageNotContaining("s3cret");
        }
    }

    private Map<String, Object> trust() {
        return Map.of(
                "ssl.protocol",
                "TLSv1.3",
                "ssl.enabled.protocols",
                List.of("TLSv1.3"),
                "ssl.cipher.suites",
                List.of(),
                "ssl.keymanager.algorithm",
                "SunX509",
                "ssl.trustmanager.algorithm",
                "PKIX",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                mounted.resolve("ca.crt").toString());
    }

    private Map<String, Object> separate() {
        return with(
                with(trust(), TlsFiles.CERTIFICATE, mounted.resolve("user.crt").toString()),
                TlsFiles.KEY,
                mounted.resolve("user.key").toString());
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, Object value) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private String shown() throws KeyStoreException {
        KeyStore store = client.keystore();
        assertThat(store).isNotNull();
        return ((X509Certificate) store.getCertificate(store.aliases().nextElement()))
                .getSubjectX500Principal()
                .getName();
    }

    /** Serial numbers: the authorities have one name. */
    private Set<String> trusted() throws KeyStoreException {
        KeyStore store = client.truststore();
        assertThat(store).isNotNull();
        Set<String> serials = new TreeSet<>();
        for (String alias : Collections.list(store.aliases())) {
            serials.add(((X509Certificate) store.getCertificate(alias))
                    .getSerialNumber()
                    .toString());
        }
        return serials;
    }

    /** By a rename, as everybody should. */
    private void put(String paper, String name) throws IOException {
        Path next = Files.copy(papers.resolve(paper), mounted.resolve(name + ".next"));
        Files.move(next, mounted.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
