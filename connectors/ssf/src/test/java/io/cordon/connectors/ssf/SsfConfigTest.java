package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SsfConfigTest {
    private static final Map<String, Object> RECEIVER =
            Map.of("name", "idp", "audience", "https://idp.example", "token", "env:T", "tenants", List.of("acme"));
    private static final Map<String, Object> LEAST = Map.of(
            "issuer", "https://cordon.example",
            "state", "/var/lib/cordon/ssf",
            "keys", "file:/run/secrets/ssf-keys",
            "receivers", List.of(RECEIVER));

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = SsfConfig.read(settings);

        // Then
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8_087);
        assertThat(config.keep()).isEqualTo(Duration.ofDays(7));
        assertThat(config.queue()).isEqualTo(10_000);
        assertThat(config.longPoll()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.events()).containsExactlyInAnyOrder(EventType.values());
        assertThat(config.subject()).isEqualTo(new SubjectRule(SubjectRule.Format.OPAQUE, Optional.empty()));
        assertThat(config.defaultSubjects()).isEqualTo(SsfConfig.DefaultSubjects.ALL);
        assertThat(config.probe()).isEmpty();
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofSeconds(2)));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var receiver = new HashMap<>(RECEIVER);
        receiver.put("pushTo", List.of("https://idp.example/events"));
        receiver.put("pushAuthorization", "env:A");
        var values = new HashMap<>(LEAST);
        values.put("host", "0.0.0.0");
        values.put("port", 9_000);
        values.put("keep", "PT24H");
        values.put("queue", 50);
        values.put("longPoll", "5s");
        values.put("events", List.of("session-revoked"));
        values.put("subject", Map.of("format", "iss-sub", "issuer", "https://idp.example"));
        values.put("defaultSubjects", "none");
        values.put("receivers", List.of(receiver));
        values.put(
                "probe",
                Map.of("introspectionEndpoint", "https://idp.example/i", "clientId", "c", "clientSecret", "env:S"));
        values.put("timeout", "1s");
        values.put("trust", "/etc/ca.pem");

        // When
        var config = SsfConfig.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new SsfConfig(
                        URI.create("https://cordon.example"),
                        "0.0.0.0",
                        9_000,
                        Path.of("/var/lib/cordon/ssf"),
                        new SecretRef.InFile(Path.of("/run/secrets/ssf-keys")),
                        Duration.ofDays(1),
                        50,
                        Duration.ofSeconds(5),
                        Set.of(EventType.SESSION_REVOKED),
                        new SubjectRule(SubjectRule.Format.ISS_SUB, Optional.of("https://idp.example")),
                        SsfConfig.DefaultSubjects.NONE,
                        List.of(new ReceiverConfig(
                                "idp",
                                "https://idp.example",
                                new SecretRef.InEnvironment("T"),
                                Set.of("acme"),
                                List.of(URI.create("https://idp.example/events")),
                                Optional.of(new SecretRef.InEnvironment("A")))),
                        Optional.of(new ProbeConfig(
                                URI.create("https://idp.example/i"), "c", new SecretRef.InEnvironment("S"))),
                        new HttpSettings(Duration.ofSeconds(1), Optional.of(Path.of("/etc/ca.pem")))));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of(
                "c",
                Map.of(
                        "issuer",
                        "https://cordon.example/path",
                        "subject",
                        Map.of("format", "complex"),
                        "events",
                        List.of("session-ended"),
                        "receivers",
                        List.of(Map.of("name", "idp", "pushTo", List.of("http://rx.example/")))));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> SsfConfig.read(settings));

        // Then
        assertThat(thrown.problems())
                .allMatch(problem -> problem.startsWith("c."))
                .anyMatch(problem -> problem.startsWith("c.issuer has a path"))
                .anyMatch(problem -> problem.startsWith("c.state is missing"))
                .anyMatch(problem -> problem.startsWith("c.keys is missing"))
                .anyMatch(problem -> problem.startsWith("c.events has 'session-ended'"))
                .anyMatch(problem -> problem.startsWith("c.subject.issuer is missing"))
                .anyMatch(problem -> problem.startsWith("c.receivers[0].audience is missing"))
                .anyMatch(problem -> problem.startsWith("c.receivers[0].token is missing"))
                .anyMatch(problem -> problem.startsWith("c.receivers[0].tenants is empty"))
                .anyMatch(problem -> problem.startsWith("c.receivers[0].pushTo has an address that is not https"));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "ssf";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(SsfConnectorFactory.class);
    }
}
