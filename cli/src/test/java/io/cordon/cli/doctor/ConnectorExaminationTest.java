package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorExaminationTest {

    @TempDir
    private Path directory;

    @Test
    void shouldSayInOneLineWhatAConnectorMay() throws IOException {
        try (var server = SimulatedAuthorizationServer.start()) {
            // When
            var symptoms = examine(connector(server, "enforce"), Set.of());

            // Then
            assertThat(symptoms)
                    .containsExactly(Symptom.good(Area.CONNECTORS, "oauth2:tools may: revocation, introspection"));
            assertThat(server.revocations()).hasSize(1).noneMatch(server::isActive);
        }
    }

    @Test
    void shouldNameEachPermissionThatIsMissing() throws IOException {
        try (var server = SimulatedAuthorizationServer.start(Fault.CUT_OFF)) {
            // When
            var symptoms = examine(connector(server, "shadow"), Set.of());

            // Then
            assertThat(symptoms)
                    .satisfiesExactly(
                            first -> assertThat(first.text())
                                    .startsWith("oauth2:tools lacks revocation; ")
                                    .contains("401"),
                            second -> assertThat(second.text()).startsWith("oauth2:tools lacks introspection; "));
            assertThat(symptoms).extracting(Symptom::verdict).containsOnly(Verdict.WRONG);
        }
    }

    @Test
    void shouldTakeWhatCannotBeToldForNoGoodNews() throws IOException {
        try (var server = SimulatedAuthorizationServer.start(Fault.UNAVAILABLE)) {
            // When
            var symptoms = examine(connector(server, "enforce"), Set.of());

            // Then
            assertThat(symptoms).hasSize(2).extracting(Symptom::verdict).containsOnly(Verdict.UNKNOWN);
        }
    }

    @Test
    void shouldAcceptWhatIsLeftOutOnPurpose() throws IOException {
        try (var server = SimulatedAuthorizationServer.start(Fault.CUT_OFF)) {
            // When
            var symptoms = examine(connector(server, "enforce"), Set.of("introspection"));

            // Then
            assertThat(symptoms).extracting(Symptom::verdict).containsExactly(Verdict.WRONG, Verdict.GOOD);
        }
    }

    @Test
    void shouldAskNobodyWhenAConnectorIsOff() throws IOException {
        try (var server = SimulatedAuthorizationServer.start()) {
            // When
            var symptoms = examine(connector(server, "off"), Set.of());

            // Then
            assertThat(symptoms)
                    .singleElement()
                    .satisfies(only -> assertThat(only.text()).startsWith("oauth2:tools is off"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldSayWhatOfTheSettingsIsWrong() throws IOException {
        // When
        var symptoms = examine("""
                connectors:
                  - {name: one, type: carrier-pigeon}
                  - {name: two, type: oauth2, config: {clientId: x, clientSecret: "file:nowhere", revocationEndpoint: }}
                """, Set.of());

        // Then
        assertThat(symptoms)
                .extracting(Symptom::text)
                .containsExactly(
                        "one there is no connector of type 'carrier-pigeon'",
                        "two connectors[1].config.revocationEndpoint is missing, expected an http(s) address",
                        "two connectors[1].config.introspectionEndpoint is missing, expected an http(s) address");
    }

    private String connector(SimulatedAuthorizationServer server, String mode) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "own-secret");
        return """
                connectors:
                  - name: oauth2:tools
                    type: oauth2
                    mode: %s
                    config:
                      revocationEndpoint: "%s"
                      introspectionEndpoint: "%s"
                      clientId: cordon
                      clientSecret: "file:%s"
                """.formatted(mode, server.revocationEndpoint(), server.introspectionEndpoint(), secret);
    }

    private List<Symptom> examine(String file, Set<String> waived) throws IOException {
        Path path = Files.writeString(directory.resolve("actuator.yaml"), file);
        return new ConnectorExamination(ServiceFile.read(path), waived).examine();
    }
}
