package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actuators that are killed or share the work. The simulator counts what reached the target. */
class ActuatorTakeoverIT {
    private static final int TOKENS = 6;
    /** Nobody collects: what is looked at are the headers of the receipts. */
    private static final String TRACING = "tracing:\n  endpoint: http://127.0.0.1:9\n";

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

    /** Between any two steps: where the process is, with one containment at each place, when it is killed. */
    private enum Place {
        READS_THE_STATE_BEFORE("before", true),
        FIRST_STEP_NOT_REACHED("first", false),
        FIRST_STEP_HAD_ITS_EFFECT("first", true),
        SECOND_STEP_NOT_REACHED("second", false),
        SECOND_STEP_HAD_ITS_EFFECT("second", true),
        PROBES("open", true),
        DONE("nothing", false);

        private final String operation;
        private final boolean effective;

        Place(String operation, boolean effective) {
            this.operation = operation;
            this.effective = effective;
        }

        boolean isLostAnswerOfAStep() {
            return effective && StagedConnectorFactory.STEPS.contains(operation);
        }
    }

    @Test
    void shouldEndAsIfItHadNotBeenKilledAndExecuteNoStepTwice() throws Exception {
        // Given
        try (var target = new StagedTarget()) {
            for (var place : Place.values()) {
                target.hold(place.name(), place.operation, place.effective);
                rig.issue(place.name(), "staged:test", CredentialKind.API_KEY, "agent", "secret", place.name());
            }
            var process =
                    launch(rig.configure("a1", "calls:\n  deadline: 60s\n" + TRACING, target.connector()), "killed");
            for (var place : Place.values()) {
                rig.command(command(place));
            }
            Rig.eventually().until(() -> target.held().size() == Place.values().length - 1);
            rig.completed(command(Place.DONE));

            // When
            process.kill();
            try (var second = rig.start(rig.config("a1", TRACING, target.connector()))) {

                // Then
                assertThat(second.live()).isTrue();
                for (var place : Place.values()) {
                    isProvenOnce(place, target);
                }
                assertThat(rig.receipts().stream().filter(r -> r.getKind() == ReceiptKind.PLANNED))
                        .hasSize(Place.values().length);
            }
        }
    }

    private void isProvenOnce(Place place, StagedTarget target) {
        var completed = rig.completed(command(place));
        assertThat(completed.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
        assertThat(completed.getFencingEpoch()).isEqualTo(place == Place.DONE ? 1 : 2);
        assertThat(target.executed(place.name())).as(place.name()).containsExactly("first", "second");
        assertThat(rig.places(command(place))).as("one span over the takeover").hasSize(1);
        assertThat(rig.receipts())
                .filteredOn(r -> r.getSubject().getRef().equals(place.name()))
                .filteredOn(r -> r.getDetail().startsWith("already: " + place.operation + " was done"))
                .hasSize(place.isLostAnswerOfAStep() ? 1 : 0);
    }

    private static Command command(Place place) {
        return Rig.command(CommandAction.CONTAIN, place.name(), 1);
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

    /** A mistake of whoever deployed it. The name is that of the member, so the second takes the first one's place. */
    @Test
    void shouldEndTheFirstOfTwoActuatorsWithOneNameAndDoNothingTwice() throws Exception {
        // Given
        issueTokens("s-3");
        issueTokens("s-4");
        var config = rig.config("a1", "", Targets.oauth2(rig, simulator));
        var before = Rig.command(CommandAction.CONTAIN, "s-3", 1);
        var after = Rig.command(CommandAction.CONTAIN, "s-4", 1);
        try (var first = rig.start(config)) {
            rig.command(before);
            rig.completed(before);

            // When
            try (var second = rig.start(config)) {
                rig.command(after);

                // Then
                Rig.eventually().until(() -> !first.live());
                assertThat(rig.completed(after).getPoints())
                        .hasSize(TOKENS)
                        .extracting(Point::getState)
                        .containsOnly(PointState.PROVEN);
                assertThat(second.live()).isTrue();
                assertThat(simulator.revocations()).hasSize(2 * TOKENS).doesNotHaveDuplicates();
            }
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
