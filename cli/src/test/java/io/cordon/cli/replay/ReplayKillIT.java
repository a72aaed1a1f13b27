package io.cordon.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.actuator.ActuatorService;
import io.cordon.cli.console.Progress;
import io.cordon.cli.score.Decision;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceSession;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.detect.DetectionService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each of the three services killed in the middle of a replay: what is decided and ordered is what an undisturbed replay
 * decides and orders, no target is told anything twice, and no gate opens. The authorization server is a simulator, which
 * counts what reaches it; all else is real, the services as processes of their own.
 */
class ReplayKillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<TraceSession> SESSIONS = GeneratedSessions.of(240);
    private static final List<TraceSession> HOSTILE =
            SESSIONS.stream().filter(GeneratedSessions::isHostile).toList();
    private static final int BEFORE_ACTUATOR_DIES = 160;
    private static final int AT_ONCE = 4;
    private static final Executor LATER = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    @TempDir
    private Path directory;

    private ReplayCluster cluster;
    private ReplayKeys keys;
    private SimulatedAuthorizationServer targets;
    private KillableService detection;
    private KillableService containment;
    private KillableService actuator;

    @BeforeEach
    void prepare() throws IOException {
        Path line = Files.createDirectories(directory.resolve("line"));
        cluster = ReplayCluster.start(line);
        keys = ReplayKeys.create(line, ReplayRuntime.TENANT);
        targets = SimulatedAuthorizationServer.start();
        SESSIONS.forEach(session -> targets.issue(SealedTokens.tokenOf(session)));
        new SealedTokens(keys).publish(cluster, SESSIONS);
        ReplayConfigs configs = new ReplayConfigs(cluster, keys, line);
        detection = KillableService.of(DetectionService.class, line, configs.detection(), "state=\"RUNNING\"");
        containment = KillableService.of(ContainmentService.class, line, configs.containment(), "state=\"RUNNING\"");
        actuator = KillableService.of(
                ActuatorService.class, line, configs.actuator() + connectors(line), "taken over partition");
    }

    private String connectors(Path line) throws IOException {
        return """
                connectors:
                  - name: %s
                    type: oauth2
                    config:
                      revocationEndpoint: %s
                      introspectionEndpoint: %s
                      clientId: cordon-actuator
                      clientSecret: file:%s
                      timeout: 5s
                """.formatted(
                        SealedTokens.CONNECTOR,
                        targets.revocationEndpoint(),
                        targets.introspectionEndpoint(),
                        Files.writeString(line.resolve("client.secret"), "own-secret"));
    }

    @AfterEach
    void stop() {
        detection.close();
        containment.close();
        actuator.close();
        targets.close();
        cluster.close();
    }

    @Test
    void shouldDecideAndOrderTheSameWhenEachServiceIsKilledInTheMiddle() {
        // Given
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(detection::start),
                        CompletableFuture.runAsync(containment::start),
                        CompletableFuture.runAsync(actuator::start))
                .join();

        // When
        Set<String> denying;
        try (FollowingGate gate = FollowingGate.start(cluster, SESSIONS)) {
            playAndKill();
            until(() -> completed().size() >= HOSTILE.size());
            until(() -> gate.denying().size() >= HOSTILE.size());
            denying = gate.denying();

            // Then
            assertThat(gate.opened()).isEmpty();
        }
        assertThat(denying).isEqualTo(ids(HOSTILE));
        assertThat(targets.revocations()).doesNotHaveDuplicates().hasSize(HOSTILE.size());
        assertThat(SESSIONS)
                .allMatch(session ->
                        targets.isActive(SealedTokens.tokenOf(session)) != GeneratedSessions.isHostile(session));
        ReplayResult undisturbed = undisturbed();
        assertThat(decisions()).isEqualTo(undisturbed.decisions()).hasSizeGreaterThanOrEqualTo(HOSTILE.size());
        assertThat(commands()).isEqualTo(Set.copyOf(undisturbed.commands())).hasSize(HOSTILE.size());
    }

    /** The runtime plays on while the services die one after the other, each with work behind it and before it. */
    private void playAndKill() {
        try (ReplayRuntime runtime = ReplayRuntime.start(cluster, keys, ToolCatalog.empty())) {
            CompletableFuture<Void> playing = trickle(runtime, SESSIONS.subList(0, BEFORE_ACTUATOR_DIES));
            until(() -> !findings().isEmpty());
            detection.kill();
            assertThat(findings()).hasSizeLessThan(HOSTILE.size());
            detection.start();
            until(() -> !commands().isEmpty());
            containment.kill();
            assertThat(commands()).hasSizeLessThan(HOSTILE.size());
            containment.start();
            targets.onRevocation(actuator::kill); // it has its effect, and the answer never arrives
            playing.join();
            play(runtime, SESSIONS.subList(BEFORE_ACTUATOR_DIES, SESSIONS.size()));
            until(() -> !actuator.isAlive());
            targets.onRevocation(() -> {});
            assertThat(targets.revocations()).hasSizeLessThan(HOSTILE.size());
            actuator.start();
        }
    }

    /** A few sessions at a time, so that there is traffic while services are away. */
    private static CompletableFuture<Void> trickle(ReplayRuntime runtime, List<TraceSession> sessions) {
        CompletableFuture<Void> played = CompletableFuture.completedFuture(null);
        for (int i = 0; i < sessions.size(); i += AT_ONCE) {
            List<TraceSession> next = sessions.subList(i, i + AT_ONCE);
            played = played.thenRunAsync(() -> play(runtime, next), LATER);
        }
        return played;
    }

    private static void play(ReplayRuntime runtime, List<TraceSession> sessions) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        runtime.play(sessions, new Progress("replaying", sessions.size(), nowhere, false));
    }

    private ReplayResult undisturbed() {
        try (Replay replay = Replay.start(directory)) {
            return replay.play(SESSIONS, ToolCatalog.empty());
        }
    }

    private List<Finding> findings() {
        return new TopicReader(cluster).readAll(Topic.FINDINGS, Finding.class);
    }

    private List<Decision> decisions() {
        return Replay.decisions(findings());
    }

    private Set<String> commands() {
        return new TopicReader(cluster)
                .readAll(Topic.COMMANDS, Command.class).stream()
                        .map(Command::getCommandId)
                        .collect(Collectors.toSet());
    }

    private Set<String> completed() {
        Predicate<Receipt> completed = receipt -> receipt.getKind() == ReceiptKind.COMPLETED;
        return new TopicReader(cluster)
                .readAll(Topic.RECEIPTS, Receipt.class).stream()
                        .filter(completed)
                        .map(Receipt::getCommandId)
                        .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<TraceSession> sessions) {
        return sessions.stream().map(TraceSession::id).collect(Collectors.toSet());
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(condition::getAsBoolean);
    }
}
