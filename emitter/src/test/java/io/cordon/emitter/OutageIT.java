package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.emitter.support.Cluster;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.KafkaProcess;
import io.cordon.parts.RegistryOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Event;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void shouldBringEverythingWhenKafkaComesLater() {
        int port = FreePorts.next();
        var keyFile = Cluster.keyFile(directory);
        try (var registry = RegistryProcess.start()) {
            Cluster.registerSchemas(registry.confluentUrl());
            try (var emitter = Emitter.start(Cluster.emitter("127.0.0.1:" + port, registry.confluentUrl(), keyFile)
                    .build())) {
                // Given
                talk(emitter, "early", 20);
                await().until(() -> emitter.stats().transportFailures() > 0);

                // When
                try (var kafka = EmbeddedKafka.start(KafkaOptions.defaults().onPort(port))) {
                    Cluster.createTopics(kafka.admin());
                    talk(emitter, "late", 1);

                    // Then
                    await().atMost(PATIENCE).until(() -> emitter.stats().acknowledged() == 2 * 21 + 2 * 2);
                    assertWhole(events(kafka.bootstrapServers(), registry.confluentUrl(), "early"), 42);
                    assertThat(emitter.stats().dropped()).isZero();
                }
            }
        }
    }

    @Test
    void shouldBringEverythingWhenTheRegistryComesLater() {
        int port = FreePorts.next();
        var address = URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7");
        var keyFile = Cluster.keyFile(directory);
        try (var kafka = EmbeddedKafka.start()) {
            Cluster.createTopics(kafka.admin());
            try (var emitter = Emitter.start(
                    Cluster.emitter(kafka.bootstrapServers(), address, keyFile).build())) {
                // Given
                talk(emitter, "early", 20);
                await().until(() -> emitter.stats().transportFailures() > 0);

                // When
                try (var registry =
                        RegistryProcess.start(new RegistryOptions(Optional.empty(), OptionalInt.of(port)))) {
                    Cluster.registerSchemas(registry.confluentUrl());

                    // Then
                    await().atMost(PATIENCE).until(() -> emitter.stats().acknowledged() == 42);
                    assertWhole(events(kafka.bootstrapServers(), registry.confluentUrl(), "early"), 42);
                }
            }
        }
    }

    @Test
    void shouldLoseNothingAndDoubleNothingWhenTheBrokerIsKilled() {
        var options = KafkaOptions.defaults().in(directory.resolve("kafka")).onPort(FreePorts.next());
        var keyFile = Cluster.keyFile(directory);
        try (var registry = RegistryProcess.start();
                var first = KafkaProcess.start(options)) {
            Cluster.registerSchemas(registry.confluentUrl());
            try (var admin = Admin.create(Map.of("bootstrap.servers", first.bootstrapServers()))) {
                Cluster.createTopics(admin);
            }
            try (var emitter = Emitter.start(Cluster.emitter(first.bootstrapServers(), registry.confluentUrl(), keyFile)
                    .build())) {
                // Given
                var session = emitter.open(SessionRequest.of("a", "a").withSession("killed"));
                report(session, 0, 50);

                // When
                first.kill();
                report(session, 50, 100);
                try (var second = KafkaProcess.start(options)) {
                    report(session, 100, 150);

                    // Then
                    await().atMost(PATIENCE).until(() -> emitter.stats().acknowledged() == 301);
                    assertWhole(events(second.bootstrapServers(), registry.confluentUrl(), "killed"), 301);
                    assertThat(emitter.stats().dropped()).isZero();
                }
            }
        }
    }

    private static void talk(Emitter emitter, String session, int calls) {
        var opened = emitter.open(SessionRequest.of("a", "a").withSession(session));
        report(opened, 0, calls);
        opened.close();
    }

    private static void report(AgentSession session, int from, int to) {
        for (int i = from; i < to; i++) {
            var permit = session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/" + i)));
            session.afterCall(permit, ToolResult.succeeded("line " + i));
        }
    }

    private static void assertWhole(List<Event> events, int count) {
        assertThat(events)
                .extracting(Event::getSequence)
                .containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
    }

    private static List<Event> events(String bootstrapServers, URI registry, String session) {
        return Cluster.records(bootstrapServers).stream()
                .map(record -> Cluster.decoded(record, registry))
                .filter(event -> event.getSession().equals(session))
                .toList();
    }
}
