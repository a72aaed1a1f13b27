package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection on the state of an earlier version, and what the page on upgrades says to do then. */
class FormerStateIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final TopicNames NAMES = TopicNames.standard();
    private static final String CHANGELOG = "detect-session-state-changelog";

    @TempDir
    Path directory;

    private final TestKeys keys = TestKeys.create(Instant.now());
    private DetectionCluster cluster;

    @BeforeEach
    void start() {
        cluster = new DetectionCluster(directory);
        cluster.prepare(NAMES);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldStopOnStateOfAnotherLayoutAndRunWhenItIsDeleted() throws Exception {
        // Given
        DetectionConfig config = cluster.config(NAMES, keys);
        String changelog = NAMES.prefix() + CHANGELOG;
        try (DetectionService earlier = DetectionService.start(config)) {
            await().atMost(PATIENCE).until(earlier::ready);
        }
        cluster.send(new ProducerRecord<>(changelog, 1, "s:acme/r1/r1".getBytes(UTF_8), new byte[] {1}));
        cluster.flush();

        // When
        try (DetectionService stopped = DetectionService.start(config)) {

            // Then
            await().atMost(PATIENCE).until(() -> !live(stopped));
            assertThat(stopped.ready()).isFalse();
        }

        // When
        await("a group without members, whose next leader makes what lacks")
                .atMost(PATIENCE)
                .until(() -> members(config.service().application().id()) == 0);
        Utils.delete(config.service().application().stateDirectory().toFile());
        cluster.kafka.admin().deleteTopics(List.of(changelog)).all().get();
        Script session = Script.root(keys, "it-after", Instant.now());
        cluster.send(NAMES, session, session.started());
        cluster.send(NAMES, session, session.usesCanary());

        // Then
        try (DetectionService begun = DetectionService.start(config)) {
            await().atMost(PATIENCE)
                    .until(() -> cluster.committed(NAMES, Topic.FINDINGS, Finding.class).stream()
                            .anyMatch(finding -> finding.getSession().equals("it-after")));
            assertThat(begun.ready()).isTrue();
        }
    }

    private int members(String group) throws Exception {
        return cluster.kafka
                .admin()
                .describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .size();
    }

    private static boolean live(DetectionService service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.httpPort() + "/health/live");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }
}
