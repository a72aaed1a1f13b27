package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One subject at two simulated targets: the door of the one is shut before what the other issued is revoked, unless the one is dead. */
class DeadTargetIT {
    private static final String PATIENT = "calls: { deadline: 60s }\n";

    @TempDir
    private Path folder;

    private Rig rig;
    private StagedTarget doors;
    private SimulatedAuthorizationServer tokens;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(folder);
        doors = new StagedTarget();
        tokens = SimulatedAuthorizationServer.start();
    }

    @AfterEach
    void stop() {
        tokens.close();
        doors.close();
        rig.close();
    }

    @Test
    void shouldShutTheDoorOfOneTargetBeforeItRevokesAtAnother() throws Exception {
        // Given
        issue("s-1");
        var command = Rig.command(CommandAction.CONTAIN, "s-1", 1);
        try (var actuator = actuator()) {
            assertThat(actuator.live()).isTrue();

            // When
            rig.command(command);
            rig.completed(command);

            // Then
            assertThat(rig.receipts())
                    .filteredOn(r -> r.getKind() == ReceiptKind.STEP)
                    .extracting(Receipt::getStep)
                    .startsWith("first@staged:test/door-s-1")
                    .hasSize(3);
        }
    }

    @Test
    void shouldRevokeAtTheOthersWhileOneTargetNeverAnswers() throws Exception {
        // Given
        issue("s-2");
        doors.hold("door-s-2", "first", false);
        var command = Rig.command(CommandAction.CONTAIN, "s-2", 1);
        try (var actuator = actuator()) {
            assertThat(actuator.live()).isTrue();

            // When
            rig.command(command);
            var proven = rig.await(command.getCommandId(), ReceiptKind.PROBE, r -> true);

            // Then: the request is held still
            assertThat(proven.getPoints()).singleElement().satisfies(point -> {
                assertThat(point.getCredential()).isEqualTo("token-s-2");
                assertThat(point.getState()).isEqualTo(PointState.PROVEN);
            });
            assertThat(tokens.isActive("live-s-2")).isFalse();
            assertThat(doors.held()).isEqualTo(List.of("door-s-2"));
            assertThat(doors.executed("door-s-2")).isEmpty();
        }
    }

    private void issue(String session) {
        rig.issue("door-" + session, "staged:test", CredentialKind.API_KEY, "agent", "secret", session);
        rig.issue(
                "token-" + session,
                "oauth2:test",
                CredentialKind.OAUTH2_TOKEN,
                "agent",
                tokens.issue("live-" + session),
                session);
    }

    private ActuatorService actuator() throws Exception {
        return rig.start(rig.config("a1", PATIENT, doors.connector(), Targets.oauth2(rig, tokens)));
    }
}
