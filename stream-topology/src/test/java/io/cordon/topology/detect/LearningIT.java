package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.wire.BaselineDocuments;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the sessions of two runtimes over a real broker to the baseline that a later session is judged by, without a restart. */
class LearningIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicNames NAMES = TopicNames.standard();

    @TempDir
    Path directory;

    private final TestKeys keys = TestKeys.create(Instant.now());

    @Test
    void shouldJudgeLaterSessionsByWhatEarlierOnesTaught() {
        try (DetectionCluster cluster = new DetectionCluster(directory)) {
            cluster.prepare(NAMES);
            try (DetectionService service =
                    DetectionService.start(cluster.config(NAMES, keys, "retention: {ended: 2s}"))) {
                // Given
                await().atMost(PATIENCE).until(service::ready);

                // When
                for (int i = 0; i < 50; i++) {
                    ordinary(cluster, "runtime-" + i % 2, "s-" + i);
                }
                await().atMost(PATIENCE)
                        .until(() -> cluster.records(NAMES, Topic.BASELINES).size() >= 2);

                // Then
                assertThat(cluster.records(NAMES, Topic.BASELINES))
                        .extracting(record -> new String(record.key(), UTF_8))
                        .containsExactly("acme/support/1", "acme/support/current");
                Baseline learnt =
                        BaselineDocuments.baseline(cluster.committed(NAMES, Topic.BASELINES, BaselineDocument.class)
                                .getFirst());
                assertThat(learnt.warm()).isTrue();
                assertThat(learnt.usualCredentials()).hasValue(0);
                await().atMost(PATIENCE).until(() -> judgedBy(cluster, learnt));
            }
        }
    }

    private void ordinary(DetectionCluster cluster, String runtime, String name) {
        Script session = Script.runBy(runtime, keys, name, Instant.now());
        cluster.send(NAMES, session, session.started());
        for (int call = 0; call < 11; call++) {
            cluster.send(NAMES, session, session.reads());
        }
        cluster.send(NAMES, session, session.ended());
    }

    /** Each look is a new session: one of them begins after the version has arrived. */
    private boolean judgedBy(DetectionCluster cluster, Baseline baseline) {
        Script session = Script.runBy("runtime-1", keys, "s-late-" + System.nanoTime(), Instant.now());
        cluster.send(NAMES, session, session.started());
        cluster.send(NAMES, session, session.usesCanary());
        List<Finding> findings = cluster.committed(NAMES, Topic.FINDINGS, Finding.class);
        return findings.stream()
                .anyMatch(finding -> finding.getBaselineVersion().equals(baseline.stamp()));
    }
}
