package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many containments at once, and a credential of several sessions. */
class ActuatorLoadIT {
    private static final int SESSIONS = 100;

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
    void shouldProveAHundredAtOnceWithoutAskingMoreThanTheTargetBears() throws Exception {
        // Given: the limiter counts whole seconds, so within any second up to twice its number may come
        simulator.bears(100);
        var sessions = IntStream.range(0, SESSIONS).mapToObj(i -> "many-" + i).toList();
        sessions.forEach(session -> rig.issue(
                "token-" + session,
                "oauth2:test",
                CredentialKind.OAUTH2_TOKEN,
                "agent",
                simulator.issue("live-" + session),
                session));
        var connector = Targets.oauth2(rig, simulator).replace("type: oauth2", "type: oauth2\n    callsPerSecond: 50");
        try (var actuator = rig.start(rig.config("a1", "", connector))) {
            assertThat(actuator.live()).isTrue();

            // When
            sessions.forEach(session -> rig.command(Rig.command(CommandAction.CONTAIN, session, 1)));

            // Then
            Rig.eventually().until(() -> proven().size() == SESSIONS);
            assertThat(simulator.revocations()).hasSize(SESSIONS).doesNotHaveDuplicates();
            assertThat(simulator.tooMany()).isZero();
        }
    }

    @Test
    void shouldRevokeACredentialOfSeveralSessionsOnce() throws Exception {
        // Given: a third session comes later; the first revocation has its effect, and its answer waits for the second
        // command
        var answers = new CountDownLatch(1);
        simulator.onRevocation(() -> awaited(answers));
        rig.issue(
                "shared",
                "oauth2:test",
                CredentialKind.OAUTH2_TOKEN,
                "agent",
                simulator.issue("live-shared"),
                List.of("one", "two", "three"));
        var patient = Targets.oauth2(rig, simulator).replace("timeout: 1s", "timeout: 9s");
        try (var actuator = rig.start(rig.config("a1", "", patient))) {
            assertThat(actuator.live()).isTrue();
            rig.command(Rig.command(CommandAction.CONTAIN, "one", 1));
            rig.command(Rig.command(CommandAction.CONTAIN, "two", 1));
            Rig.eventually().until(() -> planned() == 2);
            answers.countDown();
            Rig.eventually().until(() -> proven().size() == 2);

            // When
            rig.command(Rig.command(CommandAction.CONTAIN, "three", 1));

            // Then: whoever comes later finds it done, and proves it for itself
            Rig.eventually().until(() -> proven().size() == 3);
            assertThat(simulator.revocations()).containsExactly("live-shared");
        }
    }

    /** Also where they are in different partitions, so that different threads look after them. */
    @Test
    void shouldOpenACredentialOfSeveralSessionsForTheLastOfThem() throws Exception {
        // Given
        var sessions = List.of("one", "two", "three", "four");
        try (var target = new StagedTarget()) {
            rig.issue("shared", "staged:test", CredentialKind.API_KEY, "agent", "secret", sessions);
            try (var actuator = rig.start(rig.config("a1", "", target.connector()))) {
                assertThat(actuator.live()).isTrue();
                sessions.forEach(session -> rig.command(Rig.command(CommandAction.CONTAIN, session, 1)));
                Rig.eventually().until(() -> proven().size() == sessions.size());

                // When
                var first = sessions.subList(0, 3);
                first.forEach(session -> rig.command(Rig.command(CommandAction.RELEASE, session, 2)));

                // Then
                first.forEach(session -> assertThat(released(session)).contains("left shut"));
                assertThat(target.executed("shared")).containsExactly("first", "second");

                // When
                rig.command(Rig.command(CommandAction.RELEASE, "four", 2));

                // Then
                assertThat(released("four")).isEqualTo("opened");
                assertThat(target.executed("shared")).containsExactly("first", "second", "admit");
            }
        }
    }

    private String released(String session) {
        return rig.completed(Rig.command(CommandAction.RELEASE, session, 2))
                .getPoints()
                .getFirst()
                .getEvidence();
    }

    private long planned() {
        return rig.receipts().stream()
                .filter(r -> r.getKind() == ReceiptKind.PLANNED)
                .count();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> proven() {
        return rig.receipts().stream()
                .filter(r -> r.getKind() == ReceiptKind.COMPLETED)
                .filter(r -> r.getPoints().stream().allMatch(p -> p.getState() == PointState.PROVEN))
                .map(r -> r.getSubject().getRef())
                .collect(Collectors.toSet());
    }
}
