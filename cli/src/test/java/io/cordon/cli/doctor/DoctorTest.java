package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.grant.FileGrantSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final long GIBIBYTE = 1L << 30;

    @TempDir
    private Path directory;

    @Test
    void shouldFindAddressesInWhatConnectorsAreTold() {
        assertThat(Address.inUrl("https://idp.example/oauth2/token")).containsExactly(new Address("idp.example", 443));
        assertThat(Address.inUrl("jdbc:postgresql://db:6543/app")).containsExactly(new Address("db", 6543));
        assertThat(Address.inServers("kafka-1:9093, kafka-2:9093"))
                .containsExactly(new Address("kafka-1", 9093), new Address("kafka-2", 9093));
        assertThat(Address.inUrl("cs_[a-z0-9_]+")).isEmpty();
        assertThat(Address.inUrl("file:/run/secrets/password")).isEmpty();
        assertThat(Address.inUrl("https://me:4711@idp.example")).containsExactly(new Address("idp.example", 443));
        assertThat(Address.inUrl("https://idp.example:70000")).isEmpty();
    }

    @Test
    void shouldSayWhatTwoClocksCost() {
        assertThat(ClockSkew.between(NOW, NOW.plusSeconds(2), "x").verdict()).isEqualTo(Verdict.GOOD);
        assertThat(ClockSkew.between(NOW, NOW.minusSeconds(40), "x").verdict()).isEqualTo(Verdict.WEAK);
        assertThat(ClockSkew.between(NOW, NOW.plusSeconds(400), "x").text()).contains("400 s apart", "refused");
    }

    @Test
    void shouldSayWhatADiskIsGoodFor() {
        assertThat(MachineExamination.disk("/state", "ext4", 50 * GIBIBYTE, true)
                        .verdict())
                .isEqualTo(Verdict.GOOD);
        assertThat(MachineExamination.disk("/state", "ext4", 5 * GIBIBYTE, true).verdict())
                .isEqualTo(Verdict.WEAK);
        assertThat(MachineExamination.disk("/state", "ext4", GIBIBYTE / 2, true).verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(MachineExamination.disk("/state", "tmpfs", 50 * GIBIBYTE, true)
                        .text())
                .contains("is in memory");
        assertThat(MachineExamination.disk("/state", "ext4", 50 * GIBIBYTE, false)
                        .text())
                .contains("cannot be written");
    }

    @Test
    void shouldLookAfterWhatAServicesFileNames() throws Exception {
        // Given
        Path key = Files.writeString(directory.resolve("commands.json"), "{}");
        Files.setLastModifiedTime(key, FileTime.from(NOW.minus(Duration.ofDays(400))));
        int open;
        List<Symptom> symptoms;
        try (ServerSocket target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open = target.getLocalPort();
            Path file = Files.writeString(directory.resolve("actuator.yaml"), """
                    kafka: {bootstrapServers: "kafka:9092", propertiesFile: "%s"}
                    keys: {verifying: "%s", sealing: "%s"}
                    connectors:
                      - {name: up, config: {url: "jdbc:postgresql://127.0.0.1:%d/app", rolePattern: "x:[0-9]+"}}
                      - {name: down, config: {endpoint: "http://127.0.0.1:1/introspect"}}
                    """.formatted(
                            directory.resolve("kafka.properties"), key, directory.resolve("sealing.json"), open));

            // When
            symptoms = examine(file);
        }

        // Then
        assertThat(symptoms)
                .satisfiesExactly(
                        up -> assertThat(up.text()).isEqualTo("up at 127.0.0.1:" + open + " can be reached"),
                        down -> assertThat(down.text()).startsWith("down at 127.0.0.1:1 cannot be reached"),
                        old -> assertThat(old.text())
                                .contains("commands.json", "is 400 days old by the date of its file", "at most 365"),
                        gone -> assertThat(gone.text()).contains("sealing.json", "cannot be read"),
                        secret -> assertThat(secret.text()).contains("kafka.properties", "cannot be read"));
        assertThat(symptoms)
                .extracting(Symptom::verdict)
                .containsExactly(Verdict.GOOD, Verdict.WRONG, Verdict.WEAK, Verdict.WRONG, Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "password=\"s3cret\", WEAK",
        "password=\"s3cret\" passwordFile=\"/run/secrets/kafka\", WEAK",
        "password=\"${secrets:/run/secrets:kafka}\";config.providers=secrets, GOOD",
        "passwordFile=\"/run/secrets/kafka\", GOOD"
    })
    void shouldFindAPasswordThatEverybodyCanRead(String login, Verdict verdict) throws IOException {
        // Given
        Path properties = Files.writeString(
                directory.resolve("kafka.properties"), "sasl.jaas.config=" + login.replace(";", "\n") + "\n");
        Files.setPosixFilePermissions(properties, PosixFilePermissions.fromString("rw-r--r--"));
        Path file = Files.writeString(
                directory.resolve("detection.yaml"), "kafka: {propertiesFile: \"" + properties + "\"}");

        // When
        List<Symptom> symptoms = examine(file);

        // Then
        assertThat(symptoms).extracting(Symptom::verdict).containsExactly(verdict);
        assertThat(symptoms.getFirst().text()).doesNotContain("s3cret");
    }

    @Test
    void shouldGoByTheDateThatAKeySaysAndNotByThatOfItsCopy() throws Exception {
        // Given: made long ago, copied a moment ago
        Path old = Files.writeString(directory.resolve("audit.json"), "{\"created\": \"2024-01-05T10:00:00Z\"}");
        Path fresh = directory.resolve("grants.json");
        FileGrantSource.createKeyFile(fresh, "acme");
        Path undated = Files.writeString(directory.resolve("tls.key"), "-----BEGIN PRIVATE KEY-----");
        Files.setLastModifiedTime(undated, FileTime.from(NOW));
        KeyAge age = new KeyAge(Duration.ofDays(365), InstantSource.fixed(NOW));

        // When // Then
        assertThat(age.of("key", old))
                .isEqualTo(Symptom.weak(Area.KEYS, "key is 731 days old; expected at most 365: replace it"));
        assertThat(age.of("key", fresh).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(age.of("key", undated))
                .isEqualTo(Symptom.good(Area.KEYS, "key is 0 days old by the date of its file, which a copy renews"));
    }

    @Test
    void shouldLookAtTheKeysOfEveryKindOfService() throws Exception {
        // Given
        Path file = Files.writeString(directory.resolve("any.yaml"), """
                keys: {ingest: [a], operators: b}
                tls: {certificate: c, key: d, clients: e}
                drills: {grants: f, sealing: g, targets: [{clientSecretFile: h}, {passwordFile: i}]}
                operator: {key: j}
                registry: {trustFile: k, passwordFile: l}
                connectors: [{config: {trust: m}}]
                """);
        Path issuer = Files.writeString(directory.resolve("issuer.yaml"), "keys: [a, b]");

        // When // Then
        assertThat(examine(file))
                .extracting(symptom -> symptom.text().split(" ", 2)[0])
                .containsExactlyInAnyOrder(
                        "keys.ingest[0]",
                        "keys.operators",
                        "tls.certificate",
                        "tls.key",
                        "tls.clients",
                        "drills.grants",
                        "drills.sealing",
                        "drills.targets[0].clientSecretFile",
                        "drills.targets[1].passwordFile",
                        "operator.key",
                        "registry.trustFile",
                        "registry.passwordFile",
                        "connectors[0].config.trust");
        assertThat(examine(issuer)).hasSize(2);
    }

    @Test
    void shouldNeverShowWhatIsNoReference() throws Exception {
        // Given: secrets themselves where their references, or names of their files, belong
        Path file = Files.writeString(directory.resolve("actuator.yaml"), """
                kafka: {bootstrapServers: "kafka:9092", propertiesFile: hunter2}
                registry: {url: "http://127.0.0.1:1", password: hunter2, token: "file:hunter2", passwordFile: /hunter2}
                keys: {verifying: "x/hunter2", sealing: "-----BEGIN PRIVATE KEY-----\\nhunter2"}
                audit: {placesKey: hunter2, kafkaPropertiesFile: hunter2}
                drills: {targets: [{clientSecretFile: hunter2}]}
                connectors:
                  - {name: one, type: kafka, config: {bootstrapServers: "127.0.0.1:1", password: "hunter2:4711"}}
                  - {name: two, type: oauth2, config: {clientSecret: "hunter2", revocationEndpoint: "http://hunter2:4711@127.0.0.1:1"}}
                """);

        // When
        List<Symptom> symptoms = new ArrayList<>(examine(file));
        symptoms.addAll(new ConnectorExamination(ServiceFile.read(file), Set.of()).examine());

        // Then
        assertThat(symptoms)
                .extracting(Symptom::text)
                .noneMatch(text -> text.contains("hunter2") || text.contains("4711"))
                .anyMatch(text -> text.startsWith("registry.password of actuator.yaml is no reference"))
                .anyMatch(text -> text.startsWith("audit.placesKey of actuator.yaml is no reference"))
                .contains(
                        "one at 127.0.0.1:1 cannot be reached (Connection refused): no access can be ended there",
                        "two at 127.0.0.1:1 cannot be reached (Connection refused): no access can be ended there",
                        "registry.token of actuator.yaml: (not shown, since there is no such file) cannot be read",
                        "drills.targets[0].clientSecretFile of actuator.yaml: (not shown, since there is no such file) cannot be read");
        assertThat(symptoms).extracting(Symptom::verdict).containsOnly(Verdict.WRONG);
    }

    @Test
    void shouldShowNothingOfAFileThatIsNoYaml() throws Exception {
        Path file = Files.writeString(directory.resolve("actuator.yaml"), "registry:\n  password: hunter2: [\n");

        assertThatThrownBy(() -> ServiceFile.read(file))
                .hasMessageContaining("not YAML at line 2")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private static List<Symptom> examine(Path file) throws IOException {
        ServiceFile service = ServiceFile.read(file);
        List<Symptom> symptoms = new ArrayList<>(new MachineExamination(service).examine());
        symptoms.addAll(
                new SecretExamination(service, new KeyAge(Duration.ofDays(365), InstantSource.fixed(NOW))).examine());
        symptoms.addAll(new CertificateExamination(service, InstantSource.fixed(NOW)).examine());
        return symptoms;
    }

    @Test
    void shouldTellTheWorstFirstAndTakeTheUnknownForNoGoodNews() {
        // Given
        DoctorReport report = new DoctorReport(List.of(
                Symptom.good(Area.TOPICS, "fine"),
                Symptom.unknown(Area.BROKERS, "no answer"),
                Symptom.wrong(Area.TOPICS, "broken")));
        StringWriter text = new StringWriter();

        // When
        report.print(new PrintWriter(text));

        // Then
        assertThat(text.toString().lines())
                .containsExactly(
                        "unknown  brokers      no answer",
                        "wrong    topics       broken",
                        "good     topics       fine",
                        "2 problems");
        assertThat(report.healthy()).isFalse();
        assertThat(report.json()).contains("\"healthy\" : false", "\"verdict\" : \"wrong\"");
        assertThat(new DoctorReport(List.of(Symptom.unknown(Area.CLOCK, "?"))).healthy())
                .isFalse();
    }
}
