package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Targets that fail, at a simulator; Kafka and the registry are real. */
class ActuatorFaultIT {
    private static final String IMPATIENT = """
            patience:
              point: 2s
              proof: 500ms
              firstWait: 50ms
              longestWait: 500ms
              reprobe: 1s
            calls:
              deadline: 3s
              breakerCalls: 3
              breakerWait: 300ms
            """;

    @TempDir
    private Path folder;

    private Rig rig;
    private SimulatedAuthorizationServer simulator;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(folder);
        simulator = SimulatedAuthorizationServer.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
        rig.close();
    }

    @Test
    void shouldReportATargetThatIsDownAndContainOnceItIsUp() throws Exception {
        // Given
        rig.issue("token-1", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-1"), "s-1");
        simulator.behave(Optional.of(Fault.DOWN));
        var command = Rig.command(CommandAction.CONTAIN, "s-1", 1);
        try (var actuator = rig.start(rig.config("a1", IMPATIENT, Targets.oauth2(rig, simulator)))) {
            rig.command(command);
            var failed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);
            assertThat(state(failed)).isEqualTo(PointState.FAILED);

            // When
            simulator.behave(Optional.empty());

            // Then
            rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> state(r) == PointState.PROVEN);
            assertThat(simulator.isActive("live-1")).isFalse();
            assertThat(actuator.ready()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "TOO_MANY_REQUESTS", "UNAVAILABLE", "ANSWER_LOST"})
    void shouldContainOnceTheTroubleIsOver(Fault trouble) throws Exception {
        // Given
        var session = "s-" + trouble;
        rig.issue(
                "token-" + trouble,
                "oauth2:test",
                CredentialKind.OAUTH2_TOKEN,
                "agent",
                simulator.issue("live-" + trouble),
                session);
        simulator.behave(Optional.of(trouble));
        var command = Rig.command(CommandAction.CONTAIN, session, 1);
        try (var actuator = rig.start(rig.config("a1", IMPATIENT, Targets.oauth2(rig, simulator)))) {
            rig.command(command);
            Rig.eventually().until(() -> simulator.requests().size() > 1);

            // When
            simulator.behave(Optional.empty());

            // Then
            rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> state(r) == PointState.PROVEN);
            assertThat(simulator.isActive("live-" + trouble)).isFalse();
            assertThat(actuator.ready()).isTrue();
        }
    }

    @Test
    void shouldSayThatTheTargetIsNotTheOneItTrusts() throws Exception {
        // Given
        try (var stranger = SimulatedAuthorizationServer.start(Fault.UNTRUSTED)) {
            rig.issue("token-9", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", stranger.issue("live-9"), "s-9");
            var command = Rig.command(CommandAction.CONTAIN, "s-9", 1);
            try (var actuator = rig.start(rig.config("a1", IMPATIENT, Targets.oauth2(rig, stranger)))) {
                assertThat(actuator.live()).isTrue();

                // When
                rig.command(command);
                var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

                // Then
                assertThat(state(completed)).isEqualTo(PointState.FAILED);
                assertThat(completed.getPoints().getFirst().getEvidence()).contains("SSLHandshakeException");
                assertThat(stranger.requests()).isEmpty();
            }
        }
    }

    @Test
    void shouldSayWhatItWouldHaveDoneInShadow() throws Exception {
        // Given
        rig.issue("token-8", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-8"), "s-8");
        var command = Rig.command(CommandAction.CONTAIN, "s-8", 1);
        var connector = Targets.oauth2(rig, simulator).replace("type: oauth2", "type: oauth2\n    mode: shadow");
        try (var actuator = rig.start(rig.config("a1", IMPATIENT, connector))) {
            assertThat(actuator.live()).isTrue();

            // When
            rig.command(command);
            var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

            // Then
            assertThat(state(completed)).isEqualTo(PointState.UNPROVABLE);
            assertThat(rig.receipts()).anyMatch(r -> r.getDetail().contains("it would have been: revoke-token"));
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void shouldEndFailedAtATargetThatLies() throws Exception {
        // Given
        rig.issue("token-2", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-2"), "s-2");
        simulator.behave(Optional.of(Fault.LYING));
        var command = Rig.command(CommandAction.CONTAIN, "s-2", 1);
        try (var actuator = rig.start(rig.config("a1", IMPATIENT, Targets.oauth2(rig, simulator)))) {
            assertThat(actuator.live()).isTrue();

            // When
            rig.command(command);
            var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

            // Then
            assertThat(state(completed)).isEqualTo(PointState.FAILED);
            assertThat(completed.getPoints().getFirst().getEvidence()).contains("access remains");
            assertThat(rig.receipts()).noneMatch(r -> r.toString().contains("\"PROVEN\""));
        }
    }

    @Test
    void shouldContainAgainWhatComesBack() throws Exception {
        // Given
        rig.issue("token-3", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-3"), "s-3");
        var command = Rig.command(CommandAction.CONTAIN, "s-3", 1);
        try (var actuator = rig.start(rig.config("a1", IMPATIENT, Targets.oauth2(rig, simulator)))) {
            assertThat(actuator.live()).isTrue();
            rig.command(command);
            rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> state(r) == PointState.PROVEN);

            // When
            simulator.issue("live-3");

            // Then
            rig.await(command.getCommandId(), ReceiptKind.PROBE, r -> state(r) == PointState.REGRESSED);
            Rig.eventually().until(() -> !simulator.isActive("live-3"));
        }
    }

    @Test
    void shouldExecuteNothingWhenDry() throws Exception {
        // Given
        rig.issue("token-4", "oauth2:anywhere", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-4"), "s-4");
        var command = Rig.command(CommandAction.CONTAIN, "s-4", 1);
        try (var actuator = rig.start(rig.config("a1", "dry: true\n"))) {
            assertThat(actuator.live()).isTrue();

            // When
            rig.command(command);
            var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

            // Then
            assertThat(state(completed)).isEqualTo(PointState.PROVEN);
            assertThat(completed.getPoints().getFirst().getEvidence()).contains("by record only", "dry");
            assertThat(simulator.revocations()).isEmpty();
        }
    }

    private static PointState state(Receipt receipt) {
        return receipt.getPoints().getFirst().getState();
    }
}
