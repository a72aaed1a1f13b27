package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.SecretValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads what a receiver asks of its stream. */
final class StreamRequest {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_EVENTS = 100;
    private static final List<String> TRANSMITTER_SUPPLIED =
            List.of("iss", "aud", "events_supported", "events_delivered", "min_verification_interval");

    private final ReceiverConfig receiver;
    private final JsonNode body;

    /** A request that the specification or this transmitter does not allow; answered 400 at the border. */
    static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;

        Invalid(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    StreamRequest(ReceiverConfig receiver, JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("the body is not an object");
        }
        this.receiver = receiver;
        this.body = body;
    }

    /** The stream as asked for in whole: what the request leaves out goes. */
    Stream replaced(Stream stream) {
        return stream.with(delivery(), requested(), description());
    }

    /** As {@link #replaced(Stream)}, of a stream that is shown like this. */
    Stream replaced(Stream stream, JsonNode shown) {
        agreesWith(shown);
        return replaced(stream);
    }

    /** The stream as asked for in part: what the request leaves out stays. */
    Stream updated(Stream stream, JsonNode shown) {
        agreesWith(shown);
        return stream.with(
                body.has("delivery") ? delivery() : stream.delivery(),
                body.has("events_requested") ? requested() : stream.requested(),
                body.has("description") ? description() : stream.description());
    }

    /** What only the transmitter may set has to be as it is, if it is there. */
    private void agreesWith(JsonNode shown) {
        for (String name : TRANSMITTER_SUPPLIED) {
            if (body.has(name) && !body.get(name).equals(shown.get(name))) {
                throw new Invalid(name + " is set by the transmitter");
            }
        }
    }

    private Stream.Delivery delivery() {
        JsonNode delivery = body.path("delivery");
        return switch (delivery.path("method").asText(Stream.Delivery.POLL)) {
            case Stream.Delivery.POLL -> new Stream.Delivery.Poll();
            case Stream.Delivery.PUSH -> push(delivery);
            default -> throw new Invalid("delivery method is neither push nor poll");
        };
    }

    private Stream.Delivery push(JsonNode delivery) {
        URI endpoint;
        try {
            endpoint = URI.create(delivery.path("endpoint_url").asText());
        } catch (IllegalArgumentException e) {
            throw new Invalid("endpoint_url is not an address");
        }
        if (!receiver.mayBePushedTo(endpoint)) {
            throw new Invalid("endpoint_url is not an address that this receiver may be pushed to");
        }
        if (delivery.has("authorization_header")
                && !isArranged(delivery.get("authorization_header").asText())) {
            throw new Invalid("authorization_header is not the one arranged with the operator");
        }
        return new Stream.Delivery.Push(endpoint);
    }

    /** The header is a secret, and the state holds none: the operator gives it by reference. */
    private boolean isArranged(String header) {
        return receiver.pushAuthorization()
                .map(reference -> {
                    try (SecretValue value = reference.read()) {
                        return value.reveal().equals(header);
                    }
                })
                .orElse(false);
    }

    private List<String> requested() {
        JsonNode events = body.path("events_requested");
        if (!events.isMissingNode() && (!events.isArray() || events.size() > MOST_EVENTS)) {
            throw new Invalid("events_requested is not a list of at most " + MOST_EVENTS);
        }
        return StreamJson.texts(events);
    }

    private Optional<String> description() {
        return bounded("description");
    }

    private Optional<String> bounded(String name) {
        var text = StreamJson.text(body, name);
        if (text.filter(t -> t.length() > LONGEST_TEXT).isPresent()) {
            throw new Invalid(name + " is longer than " + LONGEST_TEXT);
        }
        return text;
    }

    /** The status that is asked for. */
    Stream withStatus(Stream stream) {
        var status = StreamJson.status(body.path("status").asText())
                .orElseThrow(() -> new Invalid("status is none of enabled, paused, disabled"));
        return stream.with(status, bounded("reason"));
    }

    /** The subject that is meant. */
    JsonNode subject() {
        JsonNode subject = body.path("subject");
        if (!Subjects.valid(subject)) {
            throw new Invalid("subject is not an object with a format");
        }
        return subject;
    }
}
