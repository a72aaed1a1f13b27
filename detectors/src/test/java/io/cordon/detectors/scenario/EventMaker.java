package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the event of a step: numbered by its writer, at the step's time, from a verified origin unless the step says otherwise. */
final class EventMaker {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Long> next = new HashMap<>();

    static Instant time(double seconds) {
        return START.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    Event make(SessionRef session, JsonNode step, Instant at, int round) {
        Position position = position(session, step);
        Payload payload = PayloadMaker.make(step, round);
        return new Event(
                new Envelope(
                        session.session() + ":" + position.writer() + ":" + position.epoch() + ":"
                                + position.sequence(),
                        session,
                        parent(session, step),
                        step.path("depth").asInt(session.isRoot() ? 0 : 1),
                        "assistant",
                        "helpdesk",
                        "pod-1",
                        position,
                        at,
                        at,
                        OriginLevel.valueOf(
                                step.path("origin").asText("verified").toUpperCase(Locale.ROOT)),
                        Mode.valueOf(step.path("mode").asText("enforce").toUpperCase(Locale.ROOT))),
                payload);
    }

    private static Optional<String> parent(SessionRef session, JsonNode step) {
        String named = step.path("parent").asText(session.isRoot() ? "" : Stage.ROOT);
        return Optional.of(named).filter(id -> !id.isEmpty());
    }

    private Position position(SessionRef session, JsonNode step) {
        String writer = step.path("writer").asText("w1");
        long epoch = step.path("epoch").asLong(1);
        String key = session.session() + "/" + writer + "/" + epoch;
        long sequence = step.has("sequence")
                ? step.get("sequence").asLong()
                : next.getOrDefault(key, 0L) + step.path("skip").asLong(0);
        next.merge(key, sequence + 1, Math::max);
        return new Position(writer, epoch, sequence, step.path("digest").asLong(1000 + sequence));
    }
}
