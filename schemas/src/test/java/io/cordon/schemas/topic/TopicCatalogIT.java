package io.cordon.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.EmbeddedKafka;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicCatalogIT {
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldFindNothingWrongWhenTopicsWereCreated() {
        // Given
        TopicCatalog catalog = TopicCatalog.of(new TopicNames("created."), Sizing.quickstart());
        assertThat(catalog.problems(kafka.admin())).hasSize(Topic.values().length);

        // When
        catalog.createMissing(kafka.admin());
        catalog.createMissing(kafka.admin());

        // Then
        assertThat(catalog.problems(kafka.admin())).isEmpty();
    }

    @Test
    void shouldNameWhatDiffersWhenTopicsAreOfAnotherMaking() throws Exception {
        // Given
        TopicCatalog catalog = TopicCatalog.of(new TopicNames("other."), Sizing.quickstart());
        kafka.admin()
                .createTopics(List.of(new NewTopic("other.events", Optional.of(3), Optional.empty())))
                .all()
                .get();

        // When
        catalog.createMissing(kafka.admin());
        List<String> problems = catalog.problems(kafka.admin());

        // Then
        assertThat(problems)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).startsWith("topic other.events has 3 partitions, expected 4"),
                        problem -> assertThat(problem)
                                .isEqualTo("topic other.events has message.timestamp.type=CreateTime,"
                                        + " expected LogAppendTime"),
                        problem -> assertThat(problem).contains("other.directives.session 4, other.events 3"));
    }

    @Test
    void shouldSayWhatFailedWhenClusterIsAway() {
        try (Admin away = Admin.create(Map.of(
                "bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "500", "request.timeout.ms", "400"))) {
            TopicCatalog catalog = TopicCatalog.of(TopicNames.standard(), Sizing.quickstart());
            assertThatThrownBy(() -> catalog.problems(away))
                    .isInstanceOf(TopicAccessException.class)
                    .hasMessageContaining("cannot describe topic cordon.");
        }
    }
}
