package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A receiver asks for an event to see that its stream works; not more often than the stream's interval. */
final class Verification {
    private static final int LONGEST_STATE = 1_000;
    private static final Duration INTERVAL = Duration.ofSeconds(StreamJson.MIN_VERIFICATION_INTERVAL_SECONDS);

    private final Streams streams;
    private final Transmitter transmitter;
    private final Clock clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>(); // by receiver: their number is bounded

    Verification(Streams streams, Transmitter transmitter, Clock clock) {
        this.streams = streams;
        this.transmitter = transmitter;
        this.clock = clock;
    }

    Reply reply(ReceiverConfig receiver, JsonNode body) {
        var stream = streams.of(receiver.name())
                .filter(s -> s.id().equals(body.path("stream_id").asText()));
        if (stream.isEmpty()) {
            return Reply.empty(404);
        }
        var state = StreamJson.text(body, "state");
        if (state.filter(s -> s.length() > LONGEST_STATE).isPresent()) {
            return Reply.bad("state is longer than " + LONGEST_STATE);
        }
        if (stream.get().status() != Stream.Status.ENABLED) {
            return Reply.bad("the stream is " + stream.get().status().label());
        }
        if (!mayAskNow(receiver)) {
            return Reply.empty(429).with("Retry-After", Long.toString(INTERVAL.toSeconds()));
        }
        transmitter.verify(stream.get(), state);
        return Reply.empty(204);
    }

    private boolean mayAskNow(ReceiverConfig receiver) {
        Instant now = clock.instant();
        Instant counted = last.merge(
                receiver.name(), now, (before, asked) -> before.plus(INTERVAL).isAfter(asked) ? before : asked);
        return counted == now;
    }
}
