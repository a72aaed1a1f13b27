package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessIT {
    @TempDir
    private Path directory;

    @Test
    void shouldKeepWhatWasCommittedWhenItIsKilled() throws Exception {
        // Given
        var options = KafkaOptions.defaults().in(directory).onPort(FreePorts.next());
        var killed = KafkaProcess.start(options);
        try (var admin = Admin.create(Map.of("bootstrap.servers", killed.bootstrapServers()));
                var records = new Records(killed.bootstrapServers())) {
            admin.createTopics(Set.of(new NewTopic("events", 1, (short) 1)))
                    .all()
                    .get();
            records.commit("events", "kept");
            assertThat(records.read("events", 1)).as("ended, with its marker").containsExactly("kept");

            // When
            killed.kill();
        }

        // Then
        assertThat(killed.process().isAlive()).isFalse();
        try (var kafka = KafkaProcess.start(options);
                var records = new Records(kafka.bootstrapServers())) {
            assertThat(records.read("events", 1)).containsExactly("kept");
        }
    }
}
