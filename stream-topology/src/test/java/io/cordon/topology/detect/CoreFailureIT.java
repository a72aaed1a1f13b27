package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The core fails on an event between two commits, when some of what changed before is written ahead and some is in the heap only (ADR 344). Everybody else is judged as if
 * it had not, and once; the event is a dead letter, and its session goes on.
 */
class CoreFailureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicNames WHOLE = new TopicNames("sound.");
    private static final TopicNames FAILING = new TopicNames("failing.");
    private static final String VICTIM = "victim";
    private static final int SESSIONS = 200;
    private static final int HARMFUL = 10;

    /** As far apart as commits may be: what is with the brokers before is written ahead. */
    private static final String RARE_COMMITS = "commitInterval: 3s";

    /** Longer than a number of milliseconds can be: the core fails when it counts the calls that a gate has stopped, and at nothing else. */
    private static final ResponsePolicy TRAP = new ResponsePolicy(
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            2,
            Duration.ofSeconds(Long.MAX_VALUE));

    @TempDir
    Path directory;

    private final TestKeys keys = TestKeys.create(Instant.now());
    private final Script victim = Script.root(keys, VICTIM, Instant.now());
    private final List<Script> sessions = IntStream.range(0, SESSIONS)
            .mapToObj(i -> Script.root(keys, "c-" + i, Instant.now()))
            .toList();
    private final List<Sent> sent = new ArrayList<>();
    private DetectionCluster cluster;

    @BeforeEach
    void start() {
        cluster = new DetectionCluster(directory);
        cluster.prepare(WHOLE);
        cluster.prepare(FAILING);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenTheCoreFailsBetweenTwoCommits() throws Exception {
        // Given
        try (DetectionService failing = DetectionService.start(trapped())) {
            await().atMost(PATIENCE).until(failing::ready);
            send(victim, victim.started());
            sessions.forEach(session -> send(session, session.started()));
            await("rows that are written ahead of the commit").atMost(PATIENCE).until(this::writtenAhead);

            // When
            send(victim, victim.userSays());
            send(victim, victim.usesCanary(Decision.DENY));
            goOn();
            awaitAll(FAILING);

            // Then
            assertThat(metrics(failing))
                    .contains("cordon_core_failed_total 1.0")
                    .contains(
                            "cordon_service_thread_replaced_total{application=\"failing.detect\",cause=\"defect\"} 1.0");
        }
        assertThat(cluster.committed(FAILING, Topic.DEAD_LETTER, DeadLetter.class))
                .extracting(DeadLetter::getDetail)
                .containsExactly("the core failed: ArithmeticException");
        saysTheSameOfEverybodyElse();
    }

    private void saysTheSameOfEverybodyElse() {
        try (DetectionService sound = DetectionService.start(cluster.config(WHOLE, keys))) {
            cluster.send(WHOLE, sent);
            awaitAll(WHOLE);
            assertThat(sound.ready()).isTrue();
        }
        Said said = Said.in(cluster, FAILING, session -> !session.equals(VICTIM));
        assertThat(said.intents()).hasSize(SESSIONS / HARMFUL);
        assertThat(said).isEqualTo(Said.in(cluster, WHOLE, session -> !session.equals(VICTIM)));
    }

    /** Others do harm after it, and so does the session itself. */
    private void goOn() {
        send(victim, victim.usesCanary());
        for (int i = 0; i < SESSIONS; i++) {
            Script session = sessions.get(i);
            send(session, i % HARMFUL == 0 ? session.usesCanary() : session.reads());
        }
        sessions.forEach(session -> send(session, session.ended()));
        cluster.flush();
    }

    private void send(Script session, Event event) {
        sent.add(new Sent(session, event));
        cluster.send(FAILING, session, event);
    }

    /** A session's row is written ahead when it has not changed for a while and others have. */
    private boolean writtenAhead() throws Exception {
        sessions.stream().limit(SESSIONS / 2).forEach(session -> send(session, session.userSays()));
        cluster.flush();
        return !ends(IsolationLevel.READ_UNCOMMITTED).equals(ends(IsolationLevel.READ_COMMITTED));
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, 4)
                .mapToObj(i -> new TopicPartition(FAILING.prefix() + "detect-session-state-changelog", i))
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        cluster.kafka
                .admin()
                .listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private void awaitAll(TopicNames names) {
        await().atMost(PATIENCE)
                .until(() -> cluster.committed(names, Topic.SLIM, SlimRecord.class).stream()
                                        .filter(slim -> slim.getKind() == SlimKind.SESSION_ENDED)
                                        .count()
                                >= SESSIONS
                        && cluster.committed(names, Topic.INTENTS, Intent.class).stream()
                                .anyMatch(intent -> intent.getSubject().getRef().equals(VICTIM)));
    }

    private DetectionConfig trapped() throws IOException {
        Path file = cluster.configFile(FAILING, keys);
        Files.writeString(
                file, Files.readString(file).replace("standbyReplicas: 0", "standbyReplicas: 0, " + RARE_COMMITS));
        DetectionConfig config = DetectionConfig.read(ConfigSource.file(file));
        return config.withCore(config.core().withResponse(TRAP));
    }

    private static String metrics(DetectionService service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.httpPort() + "/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
