package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actuators that are killed or share the work. The simulator counts what reached the target. */
class ActuatorTakeoverIT {
    private static final int TOKENS = 6;
    private static final String ONE_AT_A_TIME = "calls:\n  workers: 1\n";

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
    void shouldEndAsIfItHadNotBeenKilledAndExecuteNoStepTwice() throws Exception {
        // Given
        issueTokens("s-1");
        var configuration = rig.configure("a1", ONE_AT_A_TIME, Targets.oauth2(rig, simulator));
        var process = new AtomicReference<JavaProcess>();
        var reached = new AtomicInteger();
        // The third revocation has had its effect when the process dies: its answer never arrives.
        simulator.onRevocation(() -> {
            if (reached.incrementAndGet() == 3) {
                process.get().kill();
            }
        });
        var command = Rig.command(CommandAction.CONTAIN, "s-1", 1);
        process.set(launch(configuration, "first"));
        rig.command(command);
        Rig.eventually().until(() -> !process.get().isAlive());

        // When
        try (var second = launch(configuration, "second")) {
            var completed = rig.await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);

            // Then
            assertThat(completed.getPoints()).hasSize(TOKENS);
            assertThat(completed.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
            assertThat(completed.getFencingEpoch()).isEqualTo(2);
            assertThat(simulator.revocations()).hasSize(TOKENS).doesNotHaveDuplicates();
            assertThat(rig.receipts()).anyMatch(r -> r.getDetail().startsWith("already: introspection said inactive"));
            assertThat(rig.receipts().stream().filter(r -> r.getKind() == ReceiptKind.PLANNED))
                    .hasSize(1);
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void shouldKeepAContainmentInForceOverARestart() throws Exception {
        // Given
        issueTokens("s-2");
        var command = Rig.command(CommandAction.CONTAIN, "s-2", 1);
        var config = rig.config("a1", "", Targets.oauth2(rig, simulator));
        try (var first = rig.start(config)) {
            assertThat(first.live()).isTrue();
            rig.command(command);
            rig.completed(command);
        }

        // When
        rig.issue("late", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("late"), "s-2");
        try (var second = rig.start(config)) {
            // Then
            assertThat(second.live()).isTrue();
            rig.await(
                    command.getCommandId(),
                    ReceiptKind.PLANNED,
                    r -> r.getPoints().size() == TOKENS + 1);
            rig.await(
                    command.getCommandId(),
                    ReceiptKind.COMPLETED,
                    r -> r.getPoints().size() == TOKENS + 1);
            assertThat(simulator.isActive("late")).isFalse();
            assertThat(simulator.revocations()).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldShareTheWorkAndLoseNoneWhenOneJoinsAndOneLeaves() throws Exception {
        // Given
        for (int session = 0; session < 24; session++) {
            rig.issue(
                    "t-" + session,
                    "oauth2:test",
                    CredentialKind.OAUTH2_TOKEN,
                    "agent",
                    simulator.issue("v" + session),
                    "r-" + session);
        }
        var connectors = Targets.oauth2(rig, simulator);
        var first = rig.start(rig.config("a1", "", connectors));
        command(0, 8);

        // When
        try (var second = rig.start(rig.config("a2", "", connectors))) {
            command(8, 16);
            Rig.eventually().until(() -> completedBy("a2") > 0);
            first.close();
            command(16, 24);

            // Then
            Rig.eventually().until(() -> completed() == 24);
            Rig.eventually().until(second::ready);
            assertThat(simulator.revocations()).hasSize(24).doesNotHaveDuplicates();
        } finally {
            first.close();
        }
    }

    private void command(int from, int to) {
        for (int session = from; session < to; session++) {
            rig.command(Rig.command(CommandAction.CONTAIN, "r-" + session, 1));
        }
    }

    private int completed() {
        var proven = new HashSet<String>();
        for (Receipt receipt : rig.receipts()) {
            boolean done = receipt.getKind() == ReceiptKind.COMPLETED
                    && receipt.getPoints().stream().allMatch(p -> p.getState() == PointState.PROVEN);
            if (done) {
                proven.add(receipt.getCommandId());
            }
        }
        return proven.size();
    }

    private long completedBy(String actuator) {
        return rig.receipts().stream()
                .filter(r ->
                        r.getKind() == ReceiptKind.COMPLETED && r.getActuator().equals(actuator))
                .count();
    }

    private void issueTokens(String session) {
        for (int i = 0; i < TOKENS; i++) {
            rig.issue(
                    session + "-token-" + i,
                    "oauth2:test",
                    CredentialKind.OAUTH2_TOKEN,
                    "agent",
                    simulator.issue(session + "-value-" + i),
                    session);
        }
    }

    private JavaProcess launch(Path configuration, String name) {
        return JavaProcess.builder()
                .name("actuator " + name)
                .mainClass(ActuatorService.class.getName())
                .jvmArguments(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"))
                .arguments(configuration.toString())
                .directory(folder)
                .log(folder.resolve(name + ".log"))
                .ready(Readiness.logged("partition taken over partition"), Duration.ofSeconds(90))
                .start();
    }
}
