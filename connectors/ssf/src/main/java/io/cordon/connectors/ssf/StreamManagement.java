package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The management of streams: a receiver has one, and sees and changes nobody else's.
 *
 * <p><b>Failure semantics:</b> a request that changes something is answered when the change is on disk. An invalid request is a
 * {@link StreamRequest.Invalid} and changes nothing.
 */
final class StreamManagement {
    private final SsfConfig config;
    private final Streams streams;
    private final Transmitter transmitter;
    private final StreamJson json;

    StreamManagement(SsfConfig config, Streams streams, Transmitter transmitter) {
        this.config = config;
        this.streams = streams;
        this.transmitter = transmitter;
        this.json = new StreamJson(config);
    }

    Reply create(ReceiverConfig receiver, JsonNode body) {
        var blank = new Stream(
                UUID.randomUUID().toString().replace("-", ""),
                receiver.name(),
                new Stream.Delivery.Poll(),
                List.of(),
                Optional.empty(),
                Stream.Status.ENABLED,
                Optional.empty(),
                Subjects.none());
        var stream = new StreamRequest(receiver, body).replaced(blank);
        return streams.create(stream) ? Reply.json(201, json.shown(stream)) : Reply.empty(409);
    }

    Reply read(ReceiverConfig receiver, Optional<String> id) {
        if (id.isPresent()) {
            return own(receiver, id.get())
                    .map(stream -> Reply.json(200, json.shown(stream)))
                    .orElseGet(() -> Reply.empty(404));
        }
        var all = JsonNodeFactory.instance.arrayNode();
        streams.of(receiver.name()).map(json::shown).ifPresent(all::add);
        return Reply.json(200, all);
    }

    Reply update(ReceiverConfig receiver, JsonNode body) {
        var request = new StreamRequest(receiver, body);
        return changed(receiver, body, stream -> request.updated(stream, json.shown(stream)));
    }

    Reply replace(ReceiverConfig receiver, JsonNode body) {
        var request = new StreamRequest(receiver, body);
        return changed(receiver, body, stream -> request.replaced(stream, json.shown(stream)));
    }

    private Reply changed(ReceiverConfig receiver, JsonNode body, UnaryOperator<Stream> change) {
        return change(receiver, body, change)
                .map(stream -> Reply.json(200, json.shown(stream)))
                .orElseGet(() -> Reply.empty(404));
    }

    Reply delete(ReceiverConfig receiver, Optional<String> id) {
        var stream = id.flatMap(known -> own(receiver, known));
        stream.ifPresent(streams::delete);
        return Reply.empty(stream.isPresent() ? 204 : 404);
    }

    Reply status(ReceiverConfig receiver, Optional<String> id) {
        return id.flatMap(known -> own(receiver, known))
                .map(stream -> Reply.json(200, StreamJson.status(stream)))
                .orElseGet(() -> Reply.empty(404));
    }

    Reply changeStatus(ReceiverConfig receiver, JsonNode body) {
        var stream = change(receiver, body, new StreamRequest(receiver, body)::withStatus);
        stream.filter(s -> s.status() == Stream.Status.DISABLED).ifPresent(this::forgetWaiting);
        stream.flatMap(streams::queue).ifPresent(SetQueue::wake);
        return stream.map(s -> Reply.json(200, StreamJson.status(s))).orElseGet(() -> Reply.empty(404));
    }

    /** A disabled stream holds nothing, says the specification. */
    private void forgetWaiting(Stream stream) {
        streams.queue(stream)
                .map(SetQueue::clear)
                .filter(n -> n > 0)
                .ifPresent(n -> transmitter.note(Counted.DISABLED, stream, n));
    }

    Reply addSubject(ReceiverConfig receiver, JsonNode body) {
        return changeSubject(receiver, body, config.defaultSubjects() == SsfConfig.DefaultSubjects.NONE, 200);
    }

    Reply removeSubject(ReceiverConfig receiver, JsonNode body) {
        return changeSubject(receiver, body, config.defaultSubjects() == SsfConfig.DefaultSubjects.ALL, 204);
    }

    private Reply changeSubject(ReceiverConfig receiver, JsonNode body, boolean excepted, int done) {
        var subject = new StreamRequest(receiver, body).subject();
        if (excepted
                && own(receiver, body.path("stream_id").asText())
                        .filter(s -> s.subjects().isFull())
                        .isPresent()) {
            return Reply.empty(403);
        }
        var stream = change(
                receiver,
                body,
                s -> s.with(excepted ? s.subjects().with(subject) : s.subjects().without(subject)));
        return Reply.empty(stream.isPresent() ? done : 404);
    }

    private Optional<Stream> own(ReceiverConfig receiver, String id) {
        return streams.of(receiver.name()).filter(stream -> stream.id().equals(id));
    }

    private Optional<Stream> change(ReceiverConfig receiver, JsonNode body, UnaryOperator<Stream> change) {
        return own(receiver, body.path("stream_id").asText()).flatMap(stream -> streams.change(stream.id(), change));
    }
}
