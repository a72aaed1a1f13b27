package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentShelfTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final Map<String, BaselineDocument> topic = new HashMap<>();
    private final List<BaselineDocument> unreadable = new ArrayList<>();
    private final DocumentShelf shelf = new DocumentShelf(
            key -> Optional.ofNullable(topic.get(key)), topic::size, (document, why) -> unreadable.add(document));

    @Test
    void shouldTakeTheVersionThatThePointerNames() {
        // Given
        put("acme", baseline("helpdesk", 1));
        put("acme", baseline("helpdesk", 2));
        assertThat(shelf.current("acme", "helpdesk")).contains(baseline("helpdesk", 2));

        // When: an operator goes back
        point("acme", baseline("helpdesk", 1));

        // Then
        assertThat(shelf.current("acme", "helpdesk")).contains(baseline("helpdesk", 1));
        assertThat(shelf.version("acme", "helpdesk", 2)).contains(baseline("helpdesk", 2));
    }

    @Test
    void shouldTellTenantsAndTypesApart() {
        put("acme", baseline("helpdesk", 1));

        assertThat(shelf.current("other", "helpdesk")).isEmpty();
        assertThat(shelf.current("acme", "coder")).isEmpty();
    }

    @Test
    void shouldGoWithoutWhenThePointerNamesNothing() {
        point("acme", baseline("helpdesk", 3));

        assertThat(shelf.current("acme", "helpdesk")).isEmpty();
    }

    @Test
    void shouldGoWithoutWhenTheVersionCannotBeRead() {
        // Given
        put("acme", baseline("helpdesk", 1));

        // When
        topic.computeIfPresent(
                BaselineDocuments.key("acme", baseline("helpdesk", 1)),
                (key, version) -> BaselineDocument.newBuilder(version)
                        .setBody(ByteBuffer.wrap(new byte[] {99, 1, 2}))
                        .build());

        // Then
        assertThat(shelf.current("acme", "helpdesk")).isEmpty();
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void shouldGoWithoutWhenAVersionIsOfAnotherAgentType() {
        // Given
        put("acme", baseline("helpdesk", 1));

        // When
        topic.put(
                BaselineDocuments.key("acme", baseline("helpdesk", 1)),
                BaselineDocuments.version("acme", baseline("coder", 1), NOW, false));

        // Then
        assertThat(shelf.current("acme", "helpdesk")).isEmpty();
    }

    private void put(String tenant, Baseline baseline) {
        topic.put(BaselineDocuments.key(tenant, baseline), BaselineDocuments.version(tenant, baseline, NOW, false));
        point(tenant, baseline);
    }

    private void point(String tenant, Baseline baseline) {
        topic.put(
                Keys.currentBaseline(tenant, baseline.agentType()),
                BaselineDocuments.pointer(tenant, baseline, NOW, false));
    }

    private static Baseline baseline(String agentType, long version) {
        return new BaselineLearner(agentType, Limits.REPORTED).baseline(version);
    }
}
