package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.ServiceConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final TopicNames NAMES = TopicNames.standard();

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        TopicCatalog.of(NAMES, Sizing.quickstart()).createMissing(kafka.admin());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldLeaveTheGroupAtOnceWhenAnotherInstanceHasItsState() throws Exception {
        // When
        ranAndStopped("with-standby", "{standbyReplicas: 1}");

        // Then
        assertThat(members("with-standby")).isEmpty();
    }

    @Test
    void shouldStayInTheGroupWhenNobodyElseHasItsState() throws Exception {
        // When
        ranAndStopped("alone", "{standbyReplicas: 0}");

        // Then
        assertThat(members("alone")).containsExactly("alone-0");
    }

    @Test
    void shouldStayInTheGroupWhenTheFileSaysSo() throws Exception {
        // When
        ranAndStopped("patient", "{standbyReplicas: 1, leaveOnStop: false}");

        // Then
        assertThat(members("patient")).containsExactly("patient-0");
    }

    private static void ranAndStopped(String application, String streams) {
        try (StreamService service = StreamService.start(
                config(application, streams), meters -> new Application(topology(), Set.of(Topic.EVENTS)))) {
            await().atMost(PATIENCE).until(service::ready);
        }
    }

    private static ServiceConfig config(String application, String streams) {
        String yaml = """
                application: {id: %1$s, instance: %1$s-0, stateDirectory: "%2$s"}
                kafka: {bootstrapServers: "%3$s"}
                registry: {urls: ["http://127.0.0.1:1"]}
                topics: {small: true}
                streams: %4$s
                http: {port: 0}
                """.formatted(application, directory.resolve(application), kafka.bootstrapServers(), streams);
        ServiceConfig.Defaults defaults = new ServiceConfig.Defaults(application, Duration.ofMillis(100), 0);
        return new ConfigSource(application, yaml).read(root -> ServiceConfig.read(root, defaults));
    }

    private static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(NAMES.of(Topic.EVENTS), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .foreach((key, value) -> {});
        return builder.build();
    }

    /** The instances that the group counts on, straight after one of them was stopped. */
    private static List<String> members(String application) throws Exception {
        return kafka
                .admin()
                .describeConsumerGroups(List.of(application))
                .all()
                .get()
                .get(application)
                .members()
                .stream()
                .map(member -> member.groupInstanceId().orElseThrow())
                .map(instance -> instance.replaceFirst("-\\d+$", ""))
                .toList();
    }
}
