package io.cordon.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCatalogTest {
    private final TopicCatalog catalog = TopicCatalog.of(TopicNames.standard(), Sizing.production());

    @Test
    void shouldNameEveryTopicWhenPrefixIsGiven() {
        assertThat(TopicNames.standard().of(Topic.DIRECTIVES_SESSION)).isEqualTo("cordon.directives.session");
        assertThat(new TopicNames("test-").subject(Topic.GATE)).isEqualTo("test-gate-value");
        assertThatThrownBy(() -> new TopicNames("a b")).hasMessageContaining("'a b'");
        assertThat(Arrays.stream(Topic.values())
                        .filter(topic -> topic.valueSchema().isEmpty()))
                .containsExactly(Topic.ALERTS);
    }

    @Test
    void shouldShareCountsWhenOneTaskReadsThem() {
        for (var group : TopicCatalog.CO_PARTITIONED) {
            assertThat(group.stream()
                            .map(topic -> catalog.spec(topic).partitions())
                            .distinct())
                    .as("%s", group)
                    .hasSize(1);
        }
        assertThat(catalog.spec(Topic.EVENTS).partitions()).isEqualTo(24);
        assertThat(catalog.spec(Topic.COMMANDS).partitions()).isEqualTo(12);
        assertThat(catalog.spec(Topic.POLICY).partitions()).isEqualTo(1);
    }

    @Test
    void shouldSetWhatTheGuaranteesNeedWhenTopicIsSpecified() {
        assertThat(catalog.specs())
                .hasSize(Topic.values().length)
                .allSatisfy(spec -> assertThat(spec.settings())
                        .containsEntry("message.timestamp.type", "LogAppendTime")
                        .containsEntry("min.insync.replicas", "2")
                        .containsEntry("unclean.leader.election.enable", "false"));
        assertThat(compacted())
                .containsExactlyInAnyOrder(
                        Topic.CREDENTIALS,
                        Topic.CONTAINMENT,
                        Topic.ANSWERS,
                        Topic.GATE,
                        Topic.ACTUATOR_JOURNAL,
                        Topic.POLICY,
                        Topic.BASELINES);
        assertThat(catalog.spec(Topic.GATE).settings()).containsEntry("delete.retention.ms", "86400000");
        assertThat(catalog.spec(Topic.RECEIPTS).newTopic().configs()).containsEntry("cleanup.policy", "delete");
    }

    @Test
    void shouldReportNothingWhenClusterIsAsSpecified() {
        assertThat(new TopicCheck(catalog).problems(catalog.specs(), asSpecified()))
                .isEmpty();
    }

    @Test
    void shouldNameEachProblemWhenClusterDiffers() {
        // Given
        Map<String, ActualTopic> cluster = asSpecified();
        cluster.remove("cordon.audit");
        cluster.computeIfPresent("cordon.events", (name, topic) -> new ActualTopic(name, 12, 1, topic.settings()));
        cluster.computeIfPresent("cordon.gate", (name, topic) -> {
            Map<String, String> settings = new HashMap<>(topic.settings());
            settings.put("cleanup.policy", "delete");
            settings.put("min.insync.replicas", "1");
            return new ActualTopic(name, topic.partitions(), topic.replication(), settings);
        });

        // When
        List<String> problems = new TopicCheck(catalog).problems(catalog.specs(), cluster);

        // Then
        assertThat(problems)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).startsWith("topic cordon.audit is missing; create it with 24"),
                        problem -> assertThat(problem).contains("cordon.events has 12 partitions, expected 24"),
                        problem -> assertThat(problem).contains("cordon.events has 1 replicas, expected at least 3"),
                        problem -> assertThat(problem)
                                .contains("equal partition counts")
                                .contains("cordon.directives.session 24, cordon.events 12"),
                        problem -> assertThat(problem).contains("cleanup.policy=delete, expected compact"),
                        problem -> assertThat(problem).contains("min.insync.replicas=1, expected at least 2"));
    }

    @Test
    void shouldRefuseSizingWhenItCannotWork() {
        assertThatThrownBy(() -> new Sizing(0, 1, 1, 1, 1, (short) 1, 1)).hasMessageContaining("sessions");
        assertThatThrownBy(() -> new Sizing(1, 1, 1, 1, 1, (short) 1, 2)).hasMessageContaining("replication of 1");
        assertThat(Sizing.quickstart()).isEqualTo(new Sizing(4, 4, 1, 4, 1, (short) 1, 1));
    }

    private List<Topic> compacted() {
        return catalog.specs().stream()
                .filter(spec -> "compact".equals(spec.settings().get("cleanup.policy")))
                .map(TopicSpec::topic)
                .toList();
    }

    private Map<String, ActualTopic> asSpecified() {
        Map<String, ActualTopic> cluster = new HashMap<>();
        catalog.specs()
                .forEach(spec -> cluster.put(
                        spec.name(),
                        new ActualTopic(spec.name(), spec.partitions(), spec.replication(), spec.settings())));
        return cluster;
    }

    @Test
    void shouldBeWhatTheManifestsSay() throws IOException {
        assertThat(Files.readString(TopicManifests.FILE))
                .as("k8s/kafka-topics.yaml is out of date: run TopicManifests")
                .isEqualTo(TopicManifests.text());
    }
}
