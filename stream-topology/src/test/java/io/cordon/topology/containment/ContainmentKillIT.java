package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.topic.Topic;
import io.cordon.wire.CommandIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A containment owner killed in the middle of its work loses no command and gives none twice. */
class ContainmentKillIT {

    private static final Logger LOG = LoggerFactory.getLogger(ContainmentKillIT.class);
    private static final int INTENTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private ContainmentCluster cluster;

    @BeforeEach
    void start() {
        cluster = new ContainmentCluster(directory);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private JavaProcess owner(String log) {
        return JavaProcess.builder()
                .name("containment owner")
                .mainClass(ContainmentService.class.getName())
                .jvmArguments(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"))
                .heapMegabytes(256)
                .arguments(unlimited().toString())
                .directory(directory)
                .log(directory.resolve(log))
                .ready(Readiness.logged("state=\"RUNNING\""), PATIENCE)
                .start();
    }

    /** The blast radius would stop this test, rightly. */
    private Path unlimited() {
        Path file = directory.resolve("unlimited.yaml");
        try {
            return Files.writeString(
                    file,
                    cluster.yaml()
                            + "containment: {blastRadius: {perAgentType: 1000000, perTenant: 1000000, window: 1s}}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Command> commands() {
        return cluster.committed(Topic.COMMANDS, Command.class).stream()
                .filter(c -> c.getIssue() == 1)
                .toList();
    }

    @Test
    void shouldLoseNoCommandAndGiveNoneTwiceWhenKilled() {
        // Given
        List<Intent> intents = IntStream.range(0, INTENTS)
                .mapToObj(i -> Samples.intent(Samples.session("s" + i), Rung.QUARANTINE, Instant.now()))
                .toList();
        JavaProcess first = owner("first.log");
        intents.forEach(cluster::send);
        cluster.flush();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !cluster.records(Topic.COMMANDS).isEmpty());

        // When
        first.kill();
        int beforeKill = commands().size();
        long killed = System.nanoTime();
        try (JavaProcess second = owner("second.log")) {
            Duration running = Duration.ofNanos(System.nanoTime() - killed);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> commands().size() >= INTENTS);
            Duration takeover = Duration.ofNanos(System.nanoTime() - killed);
            LOG.atInfo()
                    .addKeyValue("before", beforeKill)
                    .addKeyValue("runningAfter", running)
                    .addKeyValue("doneAfter", takeover)
                    .log("killed and taken over");

            // Then
            assertThat(second.isAlive()).isTrue();
        }
        List<String> ids = commands().stream().map(Command::getCommandId).toList();
        assertThat(beforeKill).isBetween(1, INTENTS - 1);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids))
                .isEqualTo(intents.stream().map(ContainmentKillIT::commandId).collect(Collectors.toSet()));
    }

    private static String commandId(Intent intent) {
        Subject subject = intent.getSubject();
        return CommandIds.of(intent.getTenant(), subject, 1, Rung.QUARANTINE);
    }
}
