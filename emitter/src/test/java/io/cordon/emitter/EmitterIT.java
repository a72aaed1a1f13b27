package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.emitter.support.Cluster;
import io.cordon.emitter.support.EveryKind;
import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.grant.IngestKey;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.wire.CordonHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmitterIT {
    private static EmbeddedKafka kafka;
    private static RegistryProcess registry;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        registry = RegistryProcess.start();
        Cluster.createTopics(kafka.admin());
        Cluster.registerSchemas(registry.confluentUrl());
    }

    @AfterAll
    static void stop() {
        registry.close();
        kafka.close();
    }

    @Test
    void shouldBringEachKindInOrderUnderAMac() {
        // Given
        var keyFile = Cluster.keyFile(directory);
        var config = config(keyFile).guard(FixedGuard.saying(Decision.STEP_UP)).build();

        // When
        try (var emitter = Emitter.start(config)) {
            EveryKind.of(emitter, "every-kind");
        }

        // Then
        var records = records("every-kind");
        var events = events(records);
        assertThat(events).extracting(Event::getKind).hasSize(14).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(Event::getSequence)
                .containsExactlyElementsOf(LongStream.range(0, 14).boxed().toList());
        var key = IngestKey.fromKeyFile(keyFile)
                .derive(EncodedEvent.bytes(events.get(0).getSessionStarted().getGrant()));
        assertThat(records).allSatisfy(record -> {
            var mac = CordonHeaders.single(record.headers(), CordonHeaders.MAC).orElseThrow();
            assertThat(key.verify(record.key(), record.value(), mac)).isTrue();
            assertThat(record.partition()).isEqualTo(Keys.partition("acme/every-kind", 4));
        });
    }

    @Test
    void shouldHaveTheRequestOfASinkOnTheBrokerBeforeTheToolRuns() {
        // Given
        var config = config(Cluster.keyFile(directory))
                .deadlines(new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .build();
        try (var emitter = Emitter.start(config)) {
            var session = emitter.open(SessionRequest.of("a", "a").withSession("write-ahead"));

            // When
            var permit = session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(emitter.stats().unacknowledgedSinks()).isZero();
            assertThat(events(records("write-ahead")))
                    .extracting(Event::getKind)
                    .containsExactly(EventKind.SESSION_STARTED, EventKind.TOOL_CALL_REQUESTED);
        }
    }

    @Test
    void shouldBringAResultOf868KilobytesAsFewPrints() {
        // Given
        var page = "Invoice 4711 of ACME goes to accounts@acme.example by Friday. ".repeat(868 * 1024 / 62);

        // When
        try (var emitter = Emitter.start(config(Cluster.keyFile(directory)).build())) {
            var session = emitter.open(SessionRequest.of("a", "a").withSession("large"));
            session.afterCall(
                    session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/x"))), ToolResult.succeeded(page));
            session.close();
        }

        // Then
        var records = records("large");
        assertThat(records).hasSize(4).allMatch(record -> record.value().length < 64 * 1024);
        assertThat(events(records).get(2).getToolCallCompleted().getResult().getLength())
                .isEqualTo(page.length());
    }

    @Test
    void shouldKeepEachSessionInOrderWhenManySpeakAtOnce() throws InterruptedException {
        // Given
        var config = config(Cluster.keyFile(directory)).build();

        // When
        try (var emitter = Emitter.start(config)) {
            var threads = LongStream.range(0, 8)
                    .mapToObj(i -> new Thread(
                            () -> talk(emitter.open(SessionRequest.of("a", "a").withSession("crowd-" + i)))))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        // Then
        for (int i = 0; i < 8; i++) {
            assertThat(events(records("crowd-" + i)))
                    .extracting(Event::getSequence)
                    .containsExactlyElementsOf(LongStream.range(0, 302).boxed().toList());
        }
    }

    private static void talk(AgentSession session) {
        for (int i = 0; i < 100; i++) {
            CallPermit permit = session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/" + i)));
            session.afterCall(permit, ToolResult.succeeded("line " + i));
            session.contentReceived(ContentSource.user(), Map.of("text", "go on " + i));
        }
        session.close();
    }

    @Test
    void shouldBeatByItself() {
        // Given
        var config = config(Cluster.keyFile(directory))
                .heartbeat(Duration.ofMillis(50))
                .build();
        try (var emitter = Emitter.start(config)) {

            // When
            emitter.open(SessionRequest.of("a", "a").withSession("beating"));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(events(records("beating")))
                            .filteredOn(event -> event.getKind() == EventKind.HEARTBEAT)
                            .hasSizeGreaterThan(2));
        }
    }

    private static EmitterConfigBuilder config(Path keyFile) {
        return Cluster.emitter(kafka.bootstrapServers(), registry.confluentUrl(), keyFile);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String session) {
        return Cluster.records(kafka.bootstrapServers()).stream()
                .filter(record -> Cluster.decoded(record, registry.confluentUrl())
                        .getSession()
                        .equals(session))
                .toList();
    }

    private static List<Event> events(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> Cluster.decoded(record, registry.confluentUrl()))
                .toList();
    }
}
