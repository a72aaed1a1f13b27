package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeTest {
    @TempDir
    private Path directory;

    @Test
    void shouldUseOnlySettingsThatTheBrokerKnows() {
        // Given
        var node = KafkaNode.of(KafkaOptions.defaults(), directory);

        // When
        var names = node.properties().stringPropertyNames();

        // Then
        assertThat(names).isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names());
    }

    @Test
    void shouldListenOnLoopbackOnly() {
        // Given
        var node = KafkaNode.of(KafkaOptions.defaults().onPort(19092), directory);

        // When
        var listeners = node.properties().getProperty("listeners").split(",");

        // Then
        assertThat(listeners).hasSize(2).allMatch(listener -> listener.contains("://127.0.0.1:"));
        assertThat(node.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }

    @Test
    void shouldPreferTheOverride() {
        // Given
        var options = KafkaOptions.defaults().with("auto.create.topics.enable", "true");

        // When
        var properties = KafkaNode.of(options, directory).properties();

        // Then
        assertThat(properties).containsEntry("auto.create.topics.enable", "true");
    }

    @Test
    void shouldSayWhyItCannotBeFormatted() {
        // Given
        var node = KafkaNode.of(KafkaOptions.defaults().with("process.roles", "cook"), directory);

        // When // Then
        assertThatThrownBy(() -> node.prepare(node.properties())).hasMessageContaining("cook");
    }
}
