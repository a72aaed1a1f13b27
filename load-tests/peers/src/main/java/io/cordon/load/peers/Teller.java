package io.cordon.load.peers;

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
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Tells what one session does, event by event. Texts have no features but those that the jobs ask for. */
final class Teller {

    static final String AGENT_TYPE = "clerk";

    private static final int PAYLOAD = 200;
    private static final int STRONG_BITS = 128;

    private final SessionRef session;
    private long sequence;
    private String call = "";
    private String tool = "";

    Teller(String session) {
        this.session = new SessionRef("peers", session, session);
    }

    Happening start(long time) {
        return other(
                time, new Payload.SessionStarted("", Content.EMPTY, Content.EMPTY, Scope.UNDECLARED, List.of(), false));
    }

    Happening end(long time) {
        return other(time, new Payload.SessionEnded("completed", 0));
    }

    /** Asks for a call. */
    Happening calls(long time, Capability capability, OptionalInt place) {
        call = Long.toString(sequence);
        tool = Tools.of(capability);
        Payload.ToolCallRequested requested = new Payload.ToolCallRequested(
                call,
                tool,
                capability,
                false,
                "",
                Optional.empty(),
                place.stream().mapToObj(Teller::destination).toList(),
                List.of(new Argument(
                        "body", Argument.Role.PAYLOAD, PAYLOAD, ValuePrints.NONE, TokenPrints.NONE, List.of())),
                String.format("%032x", sequence),
                PAYLOAD,
                false,
                Optional.empty(),
                Optional.empty(),
                Acts.NONE,
                TokenPrints.NONE,
                0);
        Kind kind = capability == Capability.EGRESS ? Kind.EGRESS : Kind.OTHER;
        return happening(time, requested, kind, place.isPresent() ? Places.print(place.getAsInt()) : 0);
    }

    private static Destination destination(int place) {
        return new Destination(
                Destination.Kind.HOST,
                "place-" + place + ".example",
                Places.print(place),
                OptionalLong.empty(),
                TokenPrints.NONE,
                "to");
    }

    /** The call comes back with nothing of note. */
    Happening succeeds(long time) {
        return completed(time, Payload.Outcome.SUCCEEDED, List.of(), Kind.OTHER);
    }

    /** The call comes back with a secret. */
    Happening yieldsSecret(long time) {
        Secret secret =
                new Secret("generic", STRONG_BITS, 40, sequence * 31 + session.hashCode(), Optional.empty(), "");
        return completed(time, Payload.Outcome.SUCCEEDED, List.of(secret), Kind.SECRET);
    }

    /** The call was not allowed. */
    Happening isDenied(long time) {
        return completed(time, Payload.Outcome.DENIED, List.of(), Kind.DENIAL);
    }

    private Happening completed(long time, Payload.Outcome outcome, List<Secret> secrets, Kind kind) {
        Content result = new Content(PAYLOAD, 1, List.of(), secrets, false);
        return happening(time, new Payload.ToolCallCompleted(call, tool, outcome, false, false, result), kind, 0);
    }

    private Happening other(long time, Payload payload) {
        return happening(time, payload, Kind.OTHER, 0);
    }

    private Happening happening(long time, Payload payload, Kind kind, long place) {
        String id = session.session() + ':' + sequence;
        Instant at = Instant.ofEpochMilli(time);
        Envelope envelope = new Envelope(
                id,
                session,
                Optional.empty(),
                0,
                AGENT_TYPE,
                AGENT_TYPE,
                "lab",
                new Position("lab", 0, sequence, sequence),
                at,
                at,
                OriginLevel.VERIFIED,
                Mode.ENFORCE);
        sequence++;
        return new Happening(new Event(envelope, payload), new Step(session.session(), id, time, kind.number(), place));
    }
}
