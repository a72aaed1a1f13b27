package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryExaminationTest {
    private static final Authentication JOE = Authentication.basic("joe", "s3cret");
    private static final Symptom ALL_THERE = Symptom.good(Area.REGISTRY, "the schemas of all topics are registered");
    private static final Symptom WITHOUT_TLS = Symptom.weak(Area.REGISTRY, "it is spoken to without TLS");
    private static final Symptom SHOWN_IN_THE_CLEAR = Symptom.wrong(
            Area.REGISTRY, "it is shown a password or token without TLS: whoever is on the way can use it");

    @Test
    void shouldSayThatARegistryAsksNobodyWhoTheyAre() throws IOException {
        try (RegistryServer server = RegistryServer.open()) {
            // When
            List<Symptom> symptoms =
                    examination(RegistryConfig.of(server.url())).schemas();

            // Then
            assertThat(symptoms)
                    .contains(WITHOUT_TLS, ALL_THERE)
                    .last()
                    .satisfies(last -> assertThat(last.text()).startsWith("it asks nobody who they are"));
        }
    }

    @Test
    void shouldSeeThatARegistryIsOpenAlthoughAPasswordIsShown() throws IOException {
        try (RegistryServer server = RegistryServer.open()) {
            // When
            List<Symptom> symptoms =
                    examination(RegistryConfig.of(server.url()).withAuth(JOE)).schemas();

            // Then
            assertThat(symptoms).contains(SHOWN_IN_THE_CLEAR, ALL_THERE).hasSize(3);
            assertThat(symptoms.getLast().text()).startsWith("it asks nobody who they are");
            assertThat(symptoms).noneMatch(symptom -> symptom.text().contains("s3cret"));
        }
    }

    @Test
    void shouldSayThatAPasswordIsShownWithoutTls() throws IOException {
        try (RegistryServer server = RegistryServer.guarded(JOE.header().orElseThrow(), 401)) {
            assertThat(examination(RegistryConfig.of(server.url()).withAuth(JOE))
                            .schemas())
                    .containsExactly(SHOWN_IN_THE_CLEAR, ALL_THERE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldSayThatTheCallerIsRefused(int status) throws IOException {
        try (RegistryServer server = RegistryServer.guarded(JOE.header().orElseThrow(), status)) {
            // When
            List<Symptom> stranger =
                    examination(RegistryConfig.of(server.url())).schemas();
            List<Symptom> guessing = examination(
                            RegistryConfig.of(server.url()).withAuth(Authentication.basic("joe", "wr0ng")))
                    .schemas();

            // Then
            assertThat(stranger).startsWith(WITHOUT_TLS).hasSize(2);
            assertThat(guessing).startsWith(SHOWN_IN_THE_CLEAR).hasSize(2);
            for (List<Symptom> symptoms : List.of(stranger, guessing)) {
                assertThat(symptoms.getLast().verdict()).isEqualTo(Verdict.WRONG);
                assertThat(symptoms.getLast().text())
                        .contains("refused the caller", "HTTP " + status)
                        .doesNotContain("wr0ng");
            }
        }
    }

    @Test
    void shouldNameEachSchemaThatIsMissing() throws IOException {
        try (RegistryServer server = RegistryServer.open()) {
            // Given
            server.forget(TopicNames.standard().subject(Topic.EVENTS));
            server.forget(TopicNames.standard().subject(Topic.COMMANDS));

            // When
            List<Symptom> symptoms =
                    examination(RegistryConfig.of(server.url())).schemas();

            // Then
            assertThat(symptoms)
                    .filteredOn(symptom -> symptom.verdict() == Verdict.WRONG)
                    .hasSize(2)
                    .allMatch(symptom -> symptom.text().endsWith("; register with cordon topics --create"))
                    .anyMatch(symptom -> symptom.text().contains("under subject cordon.events-value"))
                    .anyMatch(symptom -> symptom.text().contains("under subject cordon.commands-value"));
            assertThat(symptoms).doesNotContain(ALL_THERE);
        }
    }

    @Test
    void shouldSayHowFarTheClocksAreApart() throws IOException {
        try (RegistryServer server = RegistryServer.open()) {
            RegistryConfig config = RegistryConfig.of(List.of(closed(), server.url()));

            assertThat(clock(config, 0).verdict()).isEqualTo(Verdict.GOOD);
            assertThat(clock(config, -60).verdict()).isEqualTo(Verdict.WEAK);
            assertThat(clock(config, 600))
                    .satisfies(far -> assertThat(far.text()).contains("commands and requests are refused"));
            assertThat(clock(config, 600).verdict()).isEqualTo(Verdict.WRONG);
        }
    }

    @Test
    void shouldSayThatItIsDown() throws IOException {
        // Given
        RegistryConfig config = RegistryConfig.of(closed());

        // When // Then
        assertThat(examination(config).schemas()).contains(WITHOUT_TLS).last().satisfies(down -> {
            assertThat(down.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(down.text()).contains("schema registry unavailable", "check the address and that it is up");
        });
        assertThat(clock(config, 0).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void shouldSayThatWhomToTrustCannotBeRead() throws IOException {
        RegistryConfig config = RegistryConfig.of(closed()).withTrust(TrustStore.pem(Path.of("no-such-file")));

        assertThat(examination(config).schemas())
                .last()
                .satisfies(last -> assertThat(last.text()).startsWith("cannot read trust store"));
        assertThat(clock(config, 0).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static RegistryExamination examination(RegistryConfig config) {
        return new RegistryExamination(config, TopicNames.standard(), InstantSource.system());
    }

    private static Symptom clock(RegistryConfig config, int seconds) {
        InstantSource moved = () -> Instant.now().plusSeconds(seconds);
        return new RegistryExamination(config, TopicNames.standard(), moved)
                .clock()
                .getFirst();
    }

    private static URI closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
