package io.cordon.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerSettingsTest {

    @Test
    void shouldLeaveBuffersToTheSystem() {
        assertThat(ConsumerSettings.of(Map.of("bootstrap.servers", "kafka:9092")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "kafka:9092", "receive.buffer.bytes", -1, "enable.auto.commit", false));
    }

    @Test
    void shouldLetAClientHaveABufferOfItsOwn() {
        assertThat(ConsumerSettings.of(Map.of("receive.buffer.bytes", "1048576")))
                .containsEntry("receive.buffer.bytes", "1048576");
    }

    @Test
    void shouldReadWhatIsCommittedWhateverTheClientSays() {
        assertThat(ConsumerSettings.committed(Map.of("isolation.level", "read_uncommitted")))
                .containsEntry("isolation.level", "read_committed");
    }
}
