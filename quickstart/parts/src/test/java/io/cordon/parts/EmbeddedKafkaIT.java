package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final NewTopic TOPIC = new NewTopic("events", 2, (short) 1);

    @TempDir
    private Path directory;

    @Test
    void shouldShowOnlyWhatWasCommitted() throws Exception {
        try (var kafka = EmbeddedKafka.start()) {
            // Given
            kafka.admin().createTopics(Set.of(TOPIC)).all().get();
            try (var records = new Records(kafka.bootstrapServers())) {
                records.abort("events", "lost");

                // When
                records.commit("events", "kept");

                // Then
                assertThat(records.read("events", 1)).isEqualTo(List.of("kept"));
            }
        }
    }

    @Test
    void shouldKeepItsRecordsWhenItStartsAgainInTheSameDirectory() throws Exception {
        // Given
        var options = KafkaOptions.defaults().in(directory).onPort(FreePorts.next());
        try (var kafka = EmbeddedKafka.start(options);
                var records = new Records(kafka.bootstrapServers())) {
            kafka.admin().createTopics(Set.of(TOPIC)).all().get();
            records.commit("events", "kept");
        }

        // When
        try (var kafka = EmbeddedKafka.start(options);
                var records = new Records(kafka.bootstrapServers())) {

            // Then
            assertThat(records.read("events", 1)).containsExactly("kept");
        }
    }

    @Test
    void shouldDeleteItsTemporaryDirectoryAndCloseOnce() {
        // Given
        var kafka = EmbeddedKafka.start();

        // When
        kafka.close();
        kafka.close();

        // Then
        assertThat(kafka.directory()).doesNotExist();
    }
}
