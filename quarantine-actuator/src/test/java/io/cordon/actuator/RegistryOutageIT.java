package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema registry is away when the first command comes; Kafka and the registry behind the outage are real. */
class RegistryOutageIT {

    @TempDir
    private Path folder;

    @Test
    void shouldWaitWithBackOffAndCarryOutTheCommandOnceTheRegistryIsBack() throws Exception {
        try (var registry = BreakableRegistry.before(Infrastructure.registry().confluentUrl());
                var simulator = SimulatedAuthorizationServer.start();
                var rig = new Rig(folder, registry.url())) {
            // Given
            rig.issue("token-1", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live-1"), "s-1");
            var command = Rig.command(CommandAction.CONTAIN, "s-1", 1);
            try (var actuator = rig.start(rig.config("a1", "", Targets.oauth2(rig, simulator)))) {
                registry.down(true);
                rig.command(command);
                Rig.eventually().until(() -> registry.refused() >= 3);
                assertThat(metrics(actuator)).contains("cordon_command_waiting_commands 1.0");
                assertThat(actuator.ready()).isTrue();

                // When
                registry.down(false);
                var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

                // Then
                assertThat(completed.getFencingEpoch()).isOne(); // the partition was never taken over anew
                assertThat(simulator.revocations()).hasSize(1);
                Rig.eventually().until(() -> metrics(actuator).contains("cordon_command_waiting_commands 0.0"));
                assertThat(metrics(actuator)).contains("cordon_registry_failed_attempts_total");
            }
        }
    }

    private static String metrics(ActuatorService actuator) throws Exception {
        return Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics");
    }
}
