package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.TlsIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates here are good for 30 days from now on; the doctor's clock is moved. */
class CertificateExaminationTest {
    private static final Instant MADE = Instant.now();

    @TempDir
    private static Path directory;

    private static TlsIdentity identity;

    @BeforeAll
    static void make() {
        identity = TlsIdentity.create(directory, "client");
    }

    @Test
    void shouldSayUntilWhenCertificatesAreGood() throws Exception {
        // Given
        Path file = write(
                "issuer.yaml",
                "tls: {certificate: \"%s\", clients: \"%s\"}"
                        .formatted(identity.certificate(), identity.certificate()));

        // When // Then
        assertThat(examined(file, Duration.ofDays(-5)))
                .extracting(Symptom::verdict)
                .containsOnly(Verdict.GOOD);
        assertThat(examined(file, Duration.ofDays(5)))
                .allSatisfy(symptom -> assertThat(symptom.text()).contains("client.pem ends on "))
                .extracting(Symptom::verdict)
                .containsOnly(Verdict.WEAK);
        assertThat(examined(file, Duration.ofDays(31)))
                .allSatisfy(symptom -> assertThat(symptom.text()).contains("client.pem expired on "))
                .extracting(Symptom::verdict)
                .containsExactly(Verdict.WRONG, Verdict.WRONG);
    }

    @Test
    void shouldLookIntoTheStoresOfKafkaClients() throws Exception {
        // Given: a key store whose password is a reference, and a truststore as PEM
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("password"), identity.password());
        Path properties = write("kafka.properties", """
                ssl.keystore.location=%s
                ssl.keystore.type=PKCS12
                ssl.keystore.password=${dir:%s:password}
                ssl.truststore.type=PEM
                ssl.truststore.certificates=${dir:%s:%s}
                config.providers=dir
                config.providers.dir.class=org.apache.kafka.common.config.provider.DirectoryConfigProvider
                """.formatted(
                identity.keyStore(), secrets, directory, identity.certificate().getFileName()));
        Path file = write("detection.yaml", "kafka: {propertiesFile: \"%s\"}".formatted(properties));

        // When // Then
        assertThat(examined(file, Duration.ofDays(31)))
                .satisfiesExactly(
                        store -> assertThat(store.text())
                                .startsWith("kafka.propertiesFile of detection.yaml: ssl.keystore.location")
                                .contains("client.p12 expired on"),
                        trust -> assertThat(trust.text())
                                .startsWith(
                                        "kafka.propertiesFile of detection.yaml: ssl.truststore.certificates expired on"));
        assertThat(examined(file, Duration.ofDays(-5)))
                .extracting(Symptom::verdict)
                .containsOnly(Verdict.GOOD);
    }

    @Test
    void shouldSayThatAStoreCannotBeOpenedAndNotWithWhat() throws Exception {
        // Given
        Path file = write("containment.yaml", """
                kafka:
                  properties:
                    ssl.keystore.location: "%s"
                    ssl.keystore.type: PKCS12
                    ssl.keystore.password: hunter2
                """.formatted(identity.keyStore()));

        // When
        List<Symptom> symptoms = examined(file, Duration.ZERO);

        // Then
        assertThat(symptoms)
                .singleElement()
                .satisfies(symptom -> assertThat(symptom.text())
                        .contains("client.p12 cannot be read")
                        .doesNotContain("hunter2"));
    }

    @Test
    void shouldTakeAnAuthorityThatIsReplacedForNoFault() {
        // Given
        Instant now = Instant.parse("2026-01-05T10:00:00Z");
        List<Instant> ends = List.of(now.minusSeconds(60), now.plus(Duration.ofDays(400)));

        // When // Then
        assertThat(Expiry.ofTrust("trust", ends, now))
                .isEqualTo(Symptom.weak(Area.KEYS, "trust has one that expired on 2026-01-05: replace it"));
        assertThat(Expiry.ofChain("chain", ends, now).verdict()).isEqualTo(Verdict.WRONG);
    }

    private static Path write(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<Symptom> examined(Path file, Duration later) throws Exception {
        return new CertificateExamination(ServiceFile.read(file), InstantSource.fixed(MADE.plus(later))).examine();
    }
}
