package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.repeat.KafkaHistory;
import io.cordon.topology.repeat.PartitionReader;
import io.cordon.topology.repeat.Repeat;
import io.cordon.topology.repeat.RepeatReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detection killed in the middle of its work finds, holds and asks for the same as one that was not. */
class DetectionKillIT {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionKillIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SESSIONS = 2_500;
    private static final int HARMFUL = 10;
    private static final TopicNames WHOLE = new TopicNames("whole.");
    private static final TopicNames BROKEN = new TopicNames("broken.");

    @TempDir
    Path directory;

    private final TestKeys keys = TestKeys.create(Instant.now());
    private DetectionCluster cluster;

    @BeforeEach
    void start() {
        cluster = new DetectionCluster(directory);
        cluster.prepare(WHOLE);
        cluster.prepare(BROKEN);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldSayTheSameWhenKilledInTheMiddle() {
        // Given
        List<Sent> traffic = traffic();
        cluster.send(WHOLE, traffic);
        try (JavaProcess undisturbed = detection(WHOLE, "whole.log")) {
            long ready = System.nanoTime();
            awaitAll(WHOLE);
            LOG.atInfo()
                    .addKeyValue("events", traffic.size())
                    .addKeyValue("after", Duration.ofNanos(System.nanoTime() - ready))
                    .log("all found");
            assertThat(undisturbed.isAlive()).isTrue();
        }

        // When
        JavaProcess first = detection(BROKEN, "first.log");
        cluster.send(BROKEN, traffic);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !cluster.records(BROKEN, Topic.FINDINGS).isEmpty());
        first.kill();
        int before = cluster.records(BROKEN, Topic.INTENTS).size();
        long killed = System.nanoTime();
        try (JavaProcess second = detection(BROKEN, "second.log")) {
            awaitAll(BROKEN);
            LOG.atInfo()
                    .addKeyValue("before", before)
                    .addKeyValue("after", Duration.ofNanos(System.nanoTime() - killed))
                    .log("killed and taken over");
            assertThat(second.isAlive()).isTrue();
        }

        // Then
        assertThat(before).isLessThan(SESSIONS / HARMFUL);
        Said broken = Said.in(cluster, BROKEN);
        assertThat(broken.findings()).isNotEmpty();
        assertThat(broken).isEqualTo(Said.in(cluster, WHOLE));
        comesAgain(BROKEN);
    }

    /** Killed, taken over, a transaction aborted: what was published follows from events and journal all the same. */
    private void comesAgain(TopicNames names) {
        DetectionConfig config = cluster.config(names, keys);
        Properties client = new Properties();
        client.put("bootstrap.servers", cluster.kafka.bootstrapServers());
        int trees = 0;
        try (PartitionReader reader = new PartitionReader(client)) {
            String application = config.service().application().id();
            KafkaHistory kept = new KafkaHistory(reader, cluster.registry, names, application);
            for (int partition = 0; partition < kept.partitions(); partition++) {
                RepeatReport report = Repeat.of(
                        kept.read(partition, Optional.empty(), yetToCome -> {}),
                        Optional.empty(),
                        modes -> DetectionSettings.of(config, Baselines.NONE, modes, Tracer.off()),
                        cluster.registry);
                assertThat(report.differences()).isEmpty();
                assertThat(report.skipped()).isEmpty();
                trees += report.trees();
            }
        }
        assertThat(trees).isEqualTo(SESSIONS);
    }

    private void awaitAll(TopicNames names) {
        await().atMost(PATIENCE)
                .until(() -> cluster.records(names, Topic.INTENTS).size() >= SESSIONS / HARMFUL
                        && cluster.records(names, Topic.SLIM).size() >= SESSIONS * 2
                        && ended(names) >= SESSIONS);
    }

    private long ended(TopicNames names) {
        return cluster.committed(names, Topic.SLIM, SlimRecord.class).stream()
                .filter(slim -> slim.getKind() == SlimKind.SESSION_ENDED)
                .count();
    }

    private JavaProcess detection(TopicNames names, String log) {
        return JavaProcess.builder()
                .name("detection")
                .mainClass(DetectionService.class.getName())
                .jvmArguments(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"))
                .heapMegabytes(300)
                .arguments(cluster.configFile(names, keys).toString())
                .directory(directory)
                .log(directory.resolve(log))
                .ready(Readiness.logged("state=\"RUNNING\""), PATIENCE)
                .start();
    }

    /** Every tenth session does harm; their events lie between each other as those of real runtimes do. */
    private List<Sent> traffic() {
        Instant now = Instant.now();
        List<Script> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(Script.root(keys, "k-" + i, now));
        }
        List<Sent> traffic = new ArrayList<>();
        sessions.forEach(session -> traffic.add(new Sent(session, session.started())));
        sessions.forEach(session -> traffic.add(new Sent(session, session.userSays())));
        for (int i = 0; i < SESSIONS; i++) {
            Script session = sessions.get(i);
            traffic.add(new Sent(session, i % HARMFUL == 0 ? session.usesCanary() : session.reads()));
        }
        sessions.forEach(session -> traffic.add(new Sent(session, session.ended())));
        return traffic;
    }
}
