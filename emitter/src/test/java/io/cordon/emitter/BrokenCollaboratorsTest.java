package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.cordon.emitter.support.BrokenGuard;
import io.cordon.emitter.support.EveryKind;
import io.cordon.emitter.support.Stage;
import io.cordon.schemas.avro.EventKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenCollaboratorsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldGoByClassWhenTheGuardFails(BrokenGuard guard) {
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var read = session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/x")));
            var sink = session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));

            // Then
            assertThat(read.decision()).isEqualTo(Decision.ALLOW);
            assertThat(sink.decision()).isEqualTo(Decision.STEP_UP);
            assertThat(sink.reason()).isEqualTo("guard-failed");
            assertThat(stage.emitter().stats().guardFailures()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldThrowNothingIntoTheAgentWhenTheGuardFails(BrokenGuard guard) {
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            assertThatCode(() -> EveryKind.of(stage.emitter(), "s1")).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldThrowNothingIntoTheAgentWhenTheTransportFails() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.transport().broken(true);

            // When
            assertThatCode(() -> EveryKind.of(stage.emitter(), "s1")).doesNotThrowAnyException();

            // Then
            await().until(() -> stage.emitter().stats().dropped() >= 12);
        }
    }

    @Test
    void shouldTryAgainWhenTransportAndRegistryCannotBeOpened() {
        var failures = new int[] {3, 3};
        try (var stage = new Stage(directory, builder -> {
            var config = builder.build().outlet();
            return builder.transport(
                            () -> orFail(failures, 0, config.transport().get()))
                    .registry(() -> orFail(failures, 1, config.registry().get()));
        })) {
            // When
            stage.emitter().open(SessionRequest.of("a", "a"));

            // Then
            assertThat(stage.awaitEvents(1)).hasSize(1);
            assertThat(stage.emitter().stats().transportFailures()).isEqualTo(6);
        }
    }

    private static <T> T orFail(int[] failures, int which, T value) {
        if (failures[which]-- > 0) {
            throw new IllegalStateException("not yet");
        }
        return value;
    }

    @Test
    void shouldSurviveValuesThatCannotBeRead() {
        try (var stage = new Stage(directory)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            for (Object value : hostileValues()) {
                session.afterCall(
                        session.beforeCall(ToolCall.of("read_file", arguments(value))), ToolResult.succeeded(value));
                session.contentReceived(ContentSource.external("x"), value);
            }
            session.heartbeat();
            stage.close();

            // Then
            int expected = 1 + 3 * hostileValues().size() + 2;
            assertThat(stage.events()).hasSize(expected);
            assertThat(stage.events().get(expected - 2).getSequence()).isEqualTo(expected - 2);
        }
    }

    @Test
    void shouldSayThatFeaturesAreMissing() {
        try (var stage = new Stage(directory)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(ToolCall.of("send_email", new ThrowingMap()));

            // Then
            var call = stage.awaitEvents(2).get(1).getToolCallRequested();
            assertThat(call.getTruncated()).isTrue();
            assertThat(call.getTool()).isEqualTo("send_email");
            assertThat(permit.capability().sink()).isTrue();
            assertThat(stage.emitter().stats().extractionFailures()).isOne();
        }
    }

    @Test
    void shouldReadAMillionArgumentsWithinItsLimits() {
        try (var stage = new Stage(directory)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            List<String> million = new ArrayList<>();
            for (int i = 0; i < 1_000_000; i++) {
                million.add("entry " + i);
            }

            // When
            var permit = session.beforeCall(ToolCall.of("write_rows", Map.of("rows", million)));

            // Then
            var event = stage.awaitEvents(2).get(1);
            assertThat(event.getKind()).isEqualTo(EventKind.TOOL_CALL_REQUESTED);
            assertThat(event.getToolCallRequested().getTruncated()).isTrue();
            assertThat(stage.transport().taken().get(1).value().remaining()).isLessThan(128 * 1024);
            assertThat(permit.allowed()).isTrue();
        }
    }

    @Test
    void shouldGoOnWhenAContainmentCallbackFails() {
        // Given
        var told = new ArrayList<ContainmentNotice>();
        var guard = io.cordon.emitter.support.FixedGuard.saying(Decision.ALLOW);
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            var session = stage.emitter().open(SessionRequest.of("a", "a").withSession("s1"));
            session.onContained(notice -> {
                throw new IllegalStateException("callback");
            });
            session.onContained(told::add);
            var notice = new ContainmentNotice(
                    io.cordon.schemas.avro.SubjectKind.SESSION, "s1", io.cordon.schemas.avro.Rung.QUARANTINE);

            // When
            guard.watched().get("s1").accept(notice);
            session.onContained(told::add);

            // Then
            assertThat(told).containsExactly(notice, notice);
            session.close();
            assertThat(guard.watched()).isEmpty();
        }
    }

    @Test
    void shouldCloseInTimeWhenNothingWorks() {
        // Given
        var stage = new Stage(
                directory,
                builder -> builder.guard(BrokenGuard.THROWING)
                        .deadlines(new Deadlines(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(200))));
        stage.transport().away(true);
        EveryKind.of(stage.emitter(), "s1");

        // When
        stage.close();

        // Then
        assertThat(stage.emitter().stats().queued()).isZero();
        assertThat(stage.emitter().stats().dropped()).isPositive();
    }

    private static Map<String, Object> arguments(Object value) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("value", value);
        return arguments;
    }

    private static List<Object> hostileValues() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("self", cyclic);
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            List<Object> outer = new ArrayList<>();
            outer.add(deep);
            deep = outer;
        }
        return List.of(
                cyclic,
                deep,
                new ThrowingMap(),
                new Object(),
                new int[] {1, 2},
                "\uD800 half a character",
                "\u0000\u0007",
                Double.NaN,
                Map.of(1, 2));
    }

    private static final class ThrowingMap extends AbstractMap<String, Object> {
        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("not now");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("not now either");
        }
    }
}
