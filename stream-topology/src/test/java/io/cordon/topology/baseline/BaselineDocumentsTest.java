package io.cordon.topology.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.topic.Keys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, BaselineDocument> topic = new LinkedHashMap<>();

    @Test
    void shouldBeTheVersionThatThePointerNames() {
        // Given
        topic.putAll(BaselineDocuments.of("acme", baseline("helpdesk", 1), NOW));
        Map<String, BaselineDocument> first = Map.copyOf(topic);
        topic.putAll(BaselineDocuments.of("acme", baseline("helpdesk", 2), NOW));

        // When
        Baseline newest =
                BaselineDocuments.inForce("acme", topic).of("helpdesk").orElseThrow();
        String pointer = Keys.currentBaseline("acme", "helpdesk");
        topic.put(pointer, first.get(pointer));

        // Then
        assertThat(newest).isEqualTo(baseline("helpdesk", 2));
        assertThat(BaselineDocuments.inForce("acme", topic).of("helpdesk")).contains(baseline("helpdesk", 1));
    }

    @Test
    void shouldTakeTheTenantsOwnOnly() {
        // Given
        topic.putAll(BaselineDocuments.of("acme", baseline("helpdesk", 1), NOW));
        topic.putAll(BaselineDocuments.of("other", baseline("coder", 1), NOW));

        // Then
        assertThat(BaselineDocuments.inForce("acme", topic).all()).containsExactly(baseline("helpdesk", 1));
    }

    @Test
    void shouldRefuseAPointerToNothing() {
        // Given
        topic.putAll(BaselineDocuments.of("acme", baseline("helpdesk", 3), NOW));
        topic.remove(Keys.baseline("acme", "helpdesk", "3"));

        // Then
        assertThatThrownBy(() -> BaselineDocuments.inForce("acme", topic))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the baseline in force, acme/helpdesk/3, is not in the topic");
    }

    static Baseline baseline(String agentType, long version) {
        return new BaselineLearner(agentType, Limits.REPORTED).baseline(version);
    }
}
