package io.cordon.emitter;

import static io.cordon.schemas.avro.EventKind.AGENT_SPAWNED;
import static io.cordon.schemas.avro.EventKind.APPROVAL_DECIDED;
import static io.cordon.schemas.avro.EventKind.APPROVAL_REQUESTED;
import static io.cordon.schemas.avro.EventKind.CONTENT_RECEIVED;
import static io.cordon.schemas.avro.EventKind.CREDENTIAL_ISSUED;
import static io.cordon.schemas.avro.EventKind.CREDENTIAL_USED;
import static io.cordon.schemas.avro.EventKind.DATA_MOVED;
import static io.cordon.schemas.avro.EventKind.GUARDRAIL_CHANGED;
import static io.cordon.schemas.avro.EventKind.HEARTBEAT;
import static io.cordon.schemas.avro.EventKind.SESSION_ENDED;
import static io.cordon.schemas.avro.EventKind.SESSION_STARTED;
import static io.cordon.schemas.avro.EventKind.TOOLS_OFFERED;
import static io.cordon.schemas.avro.EventKind.TOOL_CALL_COMPLETED;
import static io.cordon.schemas.avro.EventKind.TOOL_CALL_REQUESTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.EveryKind;
import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.Stage;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.grant.GrantCodec;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.IngestKey;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmitterTest {
    @TempDir
    private Path directory;

    @Test
    void shouldSayEachKindInOrderOfSequence() {
        try (var stage = new Stage(directory, builder -> builder.guard(FixedGuard.saying(Decision.STEP_UP)))) {
            // When
            EveryKind.of(stage.emitter(), "s1");

            // Then
            stage.close();
            List<Event> events = stage.events("s1");
            assertThat(Stage.kinds(events))
                    .containsExactly(
                            SESSION_STARTED,
                            CONTENT_RECEIVED,
                            TOOL_CALL_REQUESTED,
                            APPROVAL_REQUESTED,
                            APPROVAL_DECIDED,
                            TOOL_CALL_COMPLETED,
                            DATA_MOVED,
                            CREDENTIAL_ISSUED,
                            CREDENTIAL_USED,
                            GUARDRAIL_CHANGED,
                            TOOLS_OFFERED,
                            AGENT_SPAWNED,
                            HEARTBEAT,
                            SESSION_ENDED);
            assertThat(events)
                    .extracting(Event::getSequence)
                    .containsExactlyElementsOf(LongStream.range(0, 14).boxed().toList());
        }
    }

    @Test
    void shouldMakeIdsOfSessionWriterEpochAndSequence() {
        try (var stage = new Stage(directory)) {
            // When
            var session = stage.emitter()
                    .open(SessionRequest.of("billing-1", "billing").withSession("s1"));

            // Then
            var event = stage.awaitEvents(1).get(0);
            assertThat(event.getEventId()).isEqualTo("s1:" + event.getWriter() + ":" + event.getWriterEpoch() + ":0");
            assertThat(session.id()).isEqualTo("s1");
            assertThat(event.getRoot()).isEqualTo("s1");
            assertThat(event.getParent()).isNull();
        }
    }

    @Test
    void shouldProveEachEventWithAMacUnderTheGrantOfItsSession() {
        try (var stage = new Stage(directory)) {
            // When
            EveryKind.of(stage.emitter(), "s1");
            stage.close();

            // Then
            var grant = bytes(stage.events("s1").get(0).getSessionStarted().getGrant());
            var key = IngestKey.fromKeyFile(stage.keyFile()).derive(grant);
            assertThat(GrantCodec.decode(grant).session()).isEqualTo("s1");
            assertThat(stage.transport().taken())
                    .filteredOn(taken -> stage.decoded(taken).getSession().equals("s1"))
                    .allSatisfy(taken -> {
                        assertThat(EncodedEvent.bytes(taken.key())).isEqualTo("acme/s1".getBytes(UTF_8));
                        assertThat(key.verify(
                                        EncodedEvent.bytes(taken.key()),
                                        EncodedEvent.bytes(taken.value()),
                                        EncodedEvent.bytes(taken.mac().orElseThrow())))
                                .isTrue();
                    });
        }
    }

    @Test
    void shouldAnnounceASubAgentBeforeItsSessionBegins() {
        try (var stage = new Stage(directory)) {
            // Given
            var parent =
                    stage.emitter().open(SessionRequest.of("planner", "planner").withSession("root"));

            // When
            var child = parent.spawn(SpawnRequest.of("searcher", "searcher").withSession("child"));

            // Then
            var events = stage.awaitEvents(3);
            assertThat(Stage.kinds(events)).containsExactly(SESSION_STARTED, AGENT_SPAWNED, SESSION_STARTED);
            var started = events.get(2);
            assertThat(started.getSession()).isEqualTo(child.id()).isEqualTo("child");
            assertThat(started.getParent()).isEqualTo("root");
            assertThat(started.getRoot()).isEqualTo("root");
            assertThat(started.getDepth()).isEqualTo(1);
            assertThat(events.get(1).getAgentSpawned().getChild()).isEqualTo("child");
        }
    }

    @Test
    void shouldClaimASubAgentWithTheParentsKey() {
        try (var stage = new Stage(directory)) {
            // Given
            var parent =
                    stage.emitter().open(SessionRequest.of("planner", "planner").withSession("root"));

            // When
            parent.spawn(SpawnRequest.of("searcher", "searcher").withSession("child"));

            // Then
            var events = stage.awaitEvents(3);
            var key = IngestKey.fromKeyFile(stage.keyFile())
                    .derive(bytes(events.get(0).getSessionStarted().getGrant()));
            GrantRequest childs = GrantCodec.decode(
                            bytes(events.get(2).getSessionStarted().getGrant()))
                    .request();
            assertThat(key.verifyClaim(
                            childs, bytes(events.get(1).getAgentSpawned().getClaim())))
                    .isTrue();
        }
    }

    @Test
    void shouldPrintTheSameValueAlikeInParentAndChild() {
        try (var stage = new Stage(directory)) {
            // Given
            var parent =
                    stage.emitter().open(SessionRequest.of("planner", "planner").withSession("root"));
            var child = parent.spawn(SpawnRequest.of("mailer", "mailer").withSession("child"));
            var call = ToolCall.of("send_email", Map.of("to", "eve@evil.example"));

            // When
            parent.beforeCall(call);
            child.beforeCall(call);

            // Then
            var calls = stage.awaitEvents(5).stream()
                    .filter(event -> event.getKind() == TOOL_CALL_REQUESTED)
                    .map(event -> event.getToolCallRequested()
                            .getDestinations()
                            .get(0)
                            .getPrint())
                    .toList();
            assertThat(calls).hasSize(2);
            assertThat(calls.get(0)).isEqualTo(calls.get(1));
        }
    }

    @Test
    void shouldGiveASessionThatIsOpenedAgainAHigherEpoch() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.emitter().open(SessionRequest.of("a", "a").withSession("s1")).close();

            // When
            stage.emitter().open(SessionRequest.of("a", "a").withSession("s1"));

            // Then
            var events = stage.awaitEvents(3);
            assertThat(events.get(2).getWriterEpoch())
                    .isGreaterThan(events.get(0).getWriterEpoch());
        }
    }

    @Test
    void shouldStampTheTimeOfTheSessionsOwnClock() {
        try (var stage = new Stage(directory)) {
            // Given
            var then = Instant.parse("2025-03-01T12:00:00Z");

            // When
            stage.emitter().open(SessionRequest.of("a", "a").by(InstantSource.fixed(then)));

            // Then
            assertThat(stage.awaitEvents(1).get(0).getClaimedTime()).isEqualTo(then);
        }
    }

    @Test
    void shouldSpeakUnverifiedWithoutAGrant() {
        try (var stage = new Stage(
                directory,
                builder -> builder.grants(request -> {
                    throw new IllegalStateException("issuer is down");
                }))) {
            // When
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/x")));

            // Then
            stage.awaitEvents(2);
            assertThat(stage.transport().taken()).allMatch(taken -> taken.mac().isEmpty());
            assertThat(stage.events().get(0).getSessionStarted().getGrant().remaining())
                    .isZero();
            assertThat(stage.emitter().stats().ungranted()).isOne();
        }
    }

    @Test
    void shouldEndOpenSessionsWhenItCloses() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            stage.close();

            // Then
            assertThat(Stage.kinds(stage.events())).containsExactly(SESSION_STARTED, SESSION_ENDED);
            assertThat(stage.transport().closed()).isTrue();
        }
    }

    @Test
    void shouldSayNothingAfterTheEnd() {
        try (var stage = new Stage(directory)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            session.close("completed");

            // When
            session.heartbeat();
            session.contentReceived(ContentSource.user(), "more");

            // Then
            stage.close();
            assertThat(Stage.kinds(stage.events())).containsExactly(SESSION_STARTED, SESSION_ENDED);
            assertThat(stage.events().get(1).getSessionEnded().getOutcome()).isEqualTo("completed");
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        return EncodedEvent.bytes(buffer);
    }
}
