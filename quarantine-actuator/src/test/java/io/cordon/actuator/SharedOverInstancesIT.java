package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two actuators, and a credential of two sessions that each look after one of. The simulator counts what reached the target. */
class SharedOverInstancesIT {
    private static final int SESSIONS = 16;

    @TempDir
    private Path folder;

    private Rig rig;
    private StagedTarget target;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(folder);
        target = new StagedTarget();
    }

    @AfterEach
    void stop() {
        target.close();
        rig.close();
    }

    @Test
    void shouldEndItOnceAndOpenItWithTheLastRelease() throws Exception {
        // Given
        try (var first = rig.start(rig.config("a1", "", target.connector()));
                var second = rig.start(rig.config("a2", "", target.connector()))) {
            Rig.eventually().until(() -> first.ready() && second.ready());
            var pair = sessionsOfDifferentInstances();

            // When: both are contained already, so both end what appears at the same time
            rig.issue("shared", "staged:test", CredentialKind.API_KEY, "agent", "secret", pair);
            pair.forEach(session -> rig.await(
                    Rig.command(CommandAction.CONTAIN, session, 1).getCommandId(),
                    ReceiptKind.COMPLETED,
                    this::ofShared));

            // Then
            assertThat(target.executed("shared")).containsExactly("first", "second");

            // When
            var early = release(pair.getFirst());

            // Then
            assertThat(early.getDetail()).contains("left shut, contained for others as well");
            assertThat(target.executed("shared")).doesNotContain(StagedConnectorFactory.ADMIT);

            // When
            release(pair.getLast());

            // Then
            assertThat(target.executed("shared")).containsExactly("first", "second", StagedConnectorFactory.ADMIT);
        }
    }

    private boolean ofShared(Receipt receipt) {
        return receipt.getPoints().stream()
                .anyMatch(p -> p.getCredential().equals("shared") && p.getState() == PointState.PROVEN);
    }

    private Receipt release(String session) {
        var command = Rig.command(CommandAction.RELEASE, session, 2);
        rig.command(command);
        return rig.await(
                command.getCommandId(),
                ReceiptKind.STEP,
                r -> r.getPoints().getFirst().getState() == PointState.ACCEPTED);
    }

    /** Which instance a session's commands go to shows when one is carried out: each gets one that has nothing to do, until the work is shared. */
    private List<String> sessionsOfDifferentInstances() {
        var rounds = new AtomicInteger();
        return Rig.eventually().until(() -> sessions(rounds.incrementAndGet()), found -> found.size() == 2);
    }

    /** The last one of each instance. */
    private List<String> sessions(int round) {
        List<Command> commands = IntStream.range(0, SESSIONS)
                .mapToObj(i -> Rig.command(CommandAction.CONTAIN, "s-" + round + "-" + i, 1))
                .toList();
        commands.forEach(rig::command);
        Map<String, String> sessionOf = new HashMap<>();
        commands.forEach(command -> sessionOf.put(
                rig.completed(command).getActuator(), command.getSubject().getRef()));
        return List.copyOf(sessionOf.values());
    }
}
