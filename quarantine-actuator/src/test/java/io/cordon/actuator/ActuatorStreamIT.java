package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.topic.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream does to the actuator: repeats, old commands, broken bytes, a rebalance in the middle of a step, receipts that are refused. */
class ActuatorStreamIT {
    private static final int SESSIONS = 12;

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
    void shouldDoOnceWhatComesTwiceAndNothingOfWhatIsOldOrBroken() throws Exception {
        // Given
        issue("s-1");
        var contain = Rig.command(CommandAction.CONTAIN, "s-1", 3);
        var old = Rig.command(CommandAction.RELEASE, "s-1", 2);
        var release = Rig.command(CommandAction.RELEASE, "s-1", 4);
        var last = Rig.command(CommandAction.CONTAIN, "s-1", 5);
        var broken = new ProducerRecord<>(
                rig.topics.of(Topic.COMMANDS), rig.unsigned(contain).key(), new byte[] {0, 0, 0, 39, 15});
        try (var actuator = rig.start(rig.config("a1", "", Targets.oauth2(rig, simulator)))) {
            // When: all on one partition
            rig.command(contain);
            rig.send(broken);
            rig.command(contain);
            rig.command(old);
            rig.send(broken);
            rig.completed(contain);
            rig.command(release);
            rig.command(contain);
            rig.completed(release);
            issue("s-1");
            rig.command(last);

            // Then
            var proven = rig.completed(last);
            assertThat(proven.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
            assertThat(refusal(old.getCommandId())).contains("epoch 2 is below 3");
            assertThat(refusal(contain.getCommandId())).contains("epoch 3 is below 4");
            assertThat(simulator.isActive("live-s-1")).isFalse();
            assertThat(simulator.revocations()).hasSize(2); // one by each containment
            assertThat(metrics(actuator))
                    .contains("cordon_record_rejected_records_total{reason=\"command\"} 2.0")
                    .contains("cordon_command_refused_commands_total{reason=\"superseded\"} 2.0");
            assertThat(rig.deadLetters()).hasSize(2).allSatisfy(letter -> {
                assertThat(letter.getTopic()).isEqualTo(broken.topic());
                assertThat(letter.getReason()).isEqualTo(DeadLetterReason.UNKNOWN_SCHEMA);
                assertThat(letter.getValueLength()).isEqualTo(5);
            });
        }
    }

    @Test
    void shouldSeeWhatTheFormerOwnerDidWhenThePartitionsMoveInTheMiddleOfAStep() throws Exception {
        // Given: every revocation has its effect, and its answer waits
        var answers = new CountDownLatch(1);
        simulator.onRevocation(() -> await(answers));
        sessions().forEach(this::issue);
        var patient = Targets.oauth2(rig, simulator).replace("timeout: 1s", "timeout: 9s");
        try (var first = rig.start(rig.config("a1", "", patient))) {
            sessions().forEach(s -> rig.command(Rig.command(CommandAction.CONTAIN, s, 1)));
            Rig.eventually().until(() -> simulator.revocations().size() == SESSIONS);

            // When
            try (var second = rig.start(rig.config("a2", "", patient))) {
                Rig.eventually().until(() -> completedBy("a2") > 0);
                answers.countDown();

                // Then
                sessions().forEach(this::isProven);
                assertThat(simulator.revocations()).hasSize(SESSIONS).doesNotHaveDuplicates();
                assertThat(rig.receipts())
                        .filteredOn(r -> r.getActuator().equals("a2") && r.getKind() == ReceiptKind.STEP)
                        .isNotEmpty()
                        .allSatisfy(r -> assertThat(r.getDetail()).startsWith("already: "));
                assertThat(first.live()).isTrue();
                assertThat(second.live()).isTrue();
            }
        }
    }

    @Test
    void shouldSayThatReceiptsAreRefusedAndLoseNoneOnceTheyAreTaken() throws Exception {
        // Given: the first step has its effect, and from then on no receipt can be written
        var refused = new AtomicBoolean();
        simulator.onRevocation(() -> {
            if (refused.compareAndSet(false, true)) {
                receiptsOfAtMost("150"); // the markers of transactions fit, and no receipt does
            }
        });
        var sessions = List.of("r-1", "r-2", "r-3");
        sessions.forEach(this::issue);
        try (var actuator = rig.start(rig.config("a1", "calls:\n  workers: 1\n", Targets.oauth2(rig, simulator)))) {
            // When
            sessions.forEach(s -> rig.command(Rig.command(CommandAction.CONTAIN, s, 1)));

            // Then
            Rig.eventually().until(() -> metrics(actuator).contains("cordon_transaction_failed_transactions_total"));
            assertThat(metrics(actuator)).contains("cordon_transaction_open_seconds");
            assertThat(actuator.live()).isTrue();

            // When
            receiptsOfAtMost("1048588");

            // Then
            sessions.forEach(this::isProven);
            assertThat(simulator.revocations()).hasSize(sessions.size()).doesNotHaveDuplicates();
            assertThat(sessions)
                    .allSatisfy(s -> assertThat(kinds(s)).containsOnlyOnce(ReceiptKind.PLANNED, ReceiptKind.COMPLETED));
            Rig.eventually().until(actuator::ready);
        }
    }

    /** Not refused but not answered: there is no leader to write to, until there is one again. */
    @Test
    void shouldDoNothingTwiceWhenWritingReceiptsTimesOut() throws Exception {
        // Given: the first step has its effect, and from then on there is nobody who takes receipts
        var lost = new AtomicBoolean();
        simulator.onRevocation(() -> {
            if (lost.compareAndSet(false, true)) {
                loseReceipts();
            }
        });
        var sessions = List.of("t-1", "t-2", "t-3");
        sessions.forEach(this::issue);
        try (var actuator = rig.start(impatient("calls:\n  workers: 1\n"))) {
            // When
            sessions.forEach(s -> rig.command(Rig.command(CommandAction.CONTAIN, s, 1)));
            Rig.eventually().until(() -> metrics(actuator).contains("cordon_transaction_failed_transactions_total"));
            rig.createTopics();

            // Then
            sessions.forEach(this::isProven);
            assertThat(simulator.revocations()).hasSize(sessions.size()).doesNotHaveDuplicates();
            assertThat(rig.receipts()).anyMatch(r -> r.getDetail().startsWith("already: "));
            Rig.eventually().until(actuator::ready);
        }
    }

    private void issue(String session) {
        rig.issue(
                "token-" + session,
                "oauth2:test",
                CredentialKind.OAUTH2_TOKEN,
                "agent",
                simulator.issue("live-" + session),
                session);
    }

    private static List<String> sessions() {
        return IntStream.range(0, SESSIONS).mapToObj(i -> "m-" + i).toList();
    }

    private void isProven(String session) {
        var completed = rig.completed(Rig.command(CommandAction.CONTAIN, session, 1));
        assertThat(completed.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
    }

    private long completedBy(String actuator) {
        return rig.receipts().stream()
                .filter(r ->
                        r.getKind() == ReceiptKind.COMPLETED && r.getActuator().equals(actuator))
                .count();
    }

    private List<ReceiptKind> kinds(String session) {
        return rig.receipts().stream()
                .filter(r -> r.getSubject().getRef().equals(session))
                .map(Receipt::getKind)
                .toList();
    }

    private String refusal(String id) {
        return rig.await(id, ReceiptKind.REFUSED, r -> true).getDetail();
    }

    /** Transactions that do not wait long. */
    private ActuatorConfig impatient(String further) throws Exception {
        var file = rig.configure("a1", further, Targets.oauth2(rig, simulator));
        var yaml = Files.readString(file).replace("kafka:\n", "kafka:\n  transactionTimeout: 1500ms\n");
        return ActuatorConfigFile.read(Files.writeString(file, yaml));
    }

    private void loseReceipts() {
        joined(Infrastructure.kafka()
                .admin()
                .deleteTopics(List.of(rig.topics.of(Topic.RECEIPTS)))
                .all());
    }

    /** A topic that refuses what is written to it, as it would without the right to write. */
    private void receiptsOfAtMost(String bytes) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, rig.topics.of(Topic.RECEIPTS));
        var limit = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), AlterConfigOp.OpType.SET);
        joined(Infrastructure.kafka()
                .admin()
                .incrementalAlterConfigs(Map.of(topic, List.of(limit)))
                .all());
    }

    private static void joined(KafkaFuture<Void> change) {
        change.toCompletionStage().toCompletableFuture().join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String metrics(ActuatorService actuator) throws Exception {
        return Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics");
    }
}
