package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands waiting tokens to a receiver that polls (RFC 8936). A token waits until the receiver acknowledged it or said that it
 * cannot use it; until then each poll gets it again.
 */
final class Poll {
    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final int MOST = 100;

    private final SsfConfig config;
    private final Streams streams;
    private final Transmitter transmitter;

    Poll(SsfConfig config, Streams streams, Transmitter transmitter) {
        this.config = config;
        this.streams = streams;
        this.transmitter = transmitter;
    }

    Reply reply(ReceiverConfig receiver, String streamId, JsonNode body) {
        var stream = streams.of(receiver.name()).filter(s -> s.id().equals(streamId));
        var queue = stream.flatMap(streams::queue);
        if (stream.isEmpty() || queue.isEmpty()) {
            return Reply.empty(404);
        }
        if (!body.isObject() || body.path("maxEvents").asInt(0) < 0) {
            return Reply.bad("expected an object with maxEvents of 0 or more");
        }
        settle(stream.get(), queue.get(), body);
        transmitter.expire(stream.get());
        int most = Math.min(MOST, body.path("maxEvents").asInt(MOST));
        if (most > 0 && !body.path("returnImmediately").asBoolean(false)) {
            await(queue.get(), () -> flows(receiver));
        }
        // Asked for after the wait: the receiver may have paused its stream meanwhile.
        return flows(receiver) ? tokens(queue.get().oldest(most), queue.get().size()) : tokens(Map.of(), 0);
    }

    private void settle(Stream stream, SetQueue queue, JsonNode body) {
        int acknowledged = queue.remove(StreamJson.texts(body.path("ack")));
        transmitter.note(Counted.ACKNOWLEDGED, stream, acknowledged);
        List<String> unusable = new ArrayList<>();
        for (var error : body.path("setErrs").properties()) {
            unusable.add(error.getKey());
            log.atWarn()
                    .addKeyValue("receiver", stream.receiver())
                    .addKeyValue(
                            "error", Push.error(error.getValue().path("err").asText("")))
                    .log("receiver cannot use a security event");
        }
        int reported = queue.remove(unusable);
        if (reported > 0) {
            transmitter.note(Counted.REPORTED, stream, reported);
        }
    }

    private boolean flows(ReceiverConfig receiver) {
        return streams.of(receiver.name())
                .filter(stream -> stream.status() == Stream.Status.ENABLED)
                .isPresent();
    }

    private void await(SetQueue queue, BooleanSupplier flows) {
        try {
            queue.await(config.longPoll(), flows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing: the receiver gets what there is
        }
    }

    private static Reply tokens(Map<String, String> tokens, int waiting) {
        var json = JsonNodeFactory.instance.objectNode();
        var sets = json.putObject("sets");
        tokens.forEach(sets::put);
        return Reply.json(200, json.put("moreAvailable", waiting > tokens.size()));
    }
}
