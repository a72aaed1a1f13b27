package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.ServiceConfig;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamPropertiesTest {

    private static ServiceConfig config(String more) {
        return new ConfigSource("test.yaml", """
                application: {instance: a-0, stateDirectory: /state}
                kafka: {bootstrapServers: "broker:9092", properties: {processing.guarantee: at_least_once}}
                registry: {urls: ["http://registry:8081"]}
                """ + more)
                .read(root -> ServiceConfig.read(root, new ServiceConfig.Defaults("app", Duration.ofMillis(20), 0)));
    }

    @Test
    void shouldStandForExactlyOnceAndABoundedTakeover() {
        // When
        Properties properties = StreamProperties.of(config(""));

        // Then
        StreamsConfig streams = new StreamsConfig(properties);
        assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
        assertThat(streams.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(20);
        assertThat(streams.getLong(StreamsConfig.POLL_MS_CONFIG)).isEqualTo(10);
        assertThat(streams.getLong(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG))
                .isEqualTo(32L << 20);
        assertThat(streams.getProducerConfigs("p"))
                .containsEntry("transaction.timeout.ms", 6000)
                .containsEntry("linger.ms", 25)
                .containsEntry("retry.backoff.ms", 10L);
        assertThat(streams.getMainConsumerConfigs("g", "c", 1))
                .containsEntry("session.timeout.ms", 6000)
                .containsEntry("heartbeat.interval.ms", 500)
                .containsEntry("group.instance.id", "a-0-1")
                .containsEntry("isolation.level", "read_committed");
    }

    @Test
    void shouldNotLetAPollHoldUpACommitForLongHoweverSeldomItCommits() {
        // When / Then
        assertThat(poll("100ms")).isEqualTo(10);
        assertThat(poll("500ms")).isEqualTo(25);
        assertThat(poll("1s")).isEqualTo(50);
        assertThat(poll("3s")).isEqualTo(50);
    }

    private static long poll(String commitInterval) {
        Properties properties = StreamProperties.of(config("streams: {commitInterval: " + commitInterval + "}"));
        return new StreamsConfig(properties).getLong(StreamsConfig.POLL_MS_CONFIG);
    }

    @Test
    void shouldNameTheBoundThatResultsFromTheBrokersCleanUp() {
        // When / Then
        assertThat(BrokerReport.bound(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(7));
        assertThat(BrokerReport.bound(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(16));
    }
}
