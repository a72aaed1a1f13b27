package io.cordon.detectors;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Delegation;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.GateVerdict;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Events of one tree with a few sessions, drawn from small pools so that they meet, with repeats, holes and nonsense in between. */
final class RandomEvents {

    static final List<String> SESSIONS = List.of("root", "child-1", "child-2");

    private static final Capability[] CAPABILITIES = Capability.values();
    private static final Destination.Kind[] KINDS = Destination.Kind.values();

    private final RandomGenerator random;
    private final int values;
    private final Map<String, Long> next = new HashMap<>();
    private long millis = 1_767_225_600_000L;

    RandomEvents(RandomGenerator random, int values) {
        this.random = random;
        this.values = values;
    }

    List<Event> draw(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(
                    random.nextInt(40) == 0 && !events.isEmpty() ? events.get(random.nextInt(events.size())) : event());
        }
        return events;
    }

    private Event event() {
        String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
        String writer = "w" + random.nextInt(2);
        millis += random.nextInt(3000);
        long sequence = next.merge(session + writer, random.nextInt(30) == 0 ? 3L : 1L, Long::sum) - 1;
        Instant time = Instant.ofEpochMilli(millis - random.nextInt(2000));
        SessionRef ref = new SessionRef("acme", "root", session);
        return new Event(
                new Envelope(
                        session + ":" + writer + ":1:" + sequence,
                        ref,
                        ref.isRoot() ? Optional.empty() : Optional.of("root"),
                        ref.isRoot() ? 0 : 1,
                        "assistant",
                        "helpdesk",
                        "pod-1",
                        new Position(writer, 1, sequence, random.nextInt(60) == 0 ? random.nextLong() : sequence),
                        time,
                        time,
                        random.nextInt(20) == 0 ? OriginLevel.TENANT_BOUND : OriginLevel.VERIFIED,
                        Mode.ENFORCE),
                payload());
    }

    private Payload payload() {
        return switch (random.nextInt(24)) {
            case 0 ->
                new Payload.SessionStarted(
                        "g", content(), content(), random.nextBoolean() ? Scope.UNDECLARED : scope(), List.of(), false);
            case 1 ->
                new Payload.ContentReceived(pick(Payload.ContentOrigin.values()), random.nextBoolean(), "s", content());
            case 2 ->
                new Payload.CredentialIssued(
                        "cred-" + random.nextInt(5), "key", Optional.empty(), Optional.of(secret()));
            case 3 ->
                new Payload.CredentialUsed("cred-" + random.nextInt(5), "use", Optional.empty(), Optional.empty());
            case 4 -> new Payload.DataMoved("s", Optional.of(destination()), 10, 1, "pii", Optional.empty());
            case 5 -> new Payload.AgentSpawned(SESSIONS.get(1 + random.nextInt(2)), "worker", scope());
            case 6 -> occasional();
            case 7 -> random.nextInt(6) == 0 ? new Payload.SessionEnded("done", 0) : rare();
            case 8, 9, 10, 11, 12, 13, 14, 15 -> call();
            default ->
                new Payload.ToolCallCompleted(
                        "c" + random.nextInt(4),
                        "tool-" + random.nextInt(4),
                        pick(Payload.Outcome.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        content());
        };
    }

    /** Without drawing: the stored story of an earlier release must stay what it was. */
    private Payload rare() {
        long number = millis % 7;
        return number == 0
                ? new Payload.Unknown("new-kind")
                : new Payload.ToolsOffered(List.of(new Payload.Offer("tool-" + number % 4, millis % 2)));
    }

    private Payload occasional() {
        return switch (random.nextInt(4)) {
            case 0 -> new Payload.Heartbeat(random.nextInt(3));
            case 1 -> new Payload.GuardrailChanged("g" + random.nextInt(2), random.nextBoolean());
            case 2 ->
                new Payload.ApprovalRequested(
                        "a" + random.nextInt(4), "c" + random.nextInt(4), "digest-" + random.nextInt(6));
            default ->
                new Payload.ApprovalDecided(
                        "a" + random.nextInt(4), "digest-" + random.nextInt(6), random.nextBoolean());
        };
    }

    private Payload call() {
        List<Destination> destinations = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            destinations.add(destination());
        }
        Optional<GateVerdict> verdict = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new GateVerdict(pick(GateVerdict.Decision.values()), "x", true, ""));
        return new Payload.ToolCallRequested(
                "c" + random.nextInt(4),
                "tool-" + random.nextInt(4),
                pick(CAPABILITIES),
                false,
                "store/" + random.nextInt(3),
                Optional.of(value()),
                destinations,
                List.of(argument(), argument()),
                "digest-" + random.nextInt(6),
                random.nextInt(5000),
                false,
                random.nextInt(10) == 0 ? Optional.of("a" + random.nextInt(4)) : Optional.empty(),
                verdict,
                new Acts(random.nextInt(4) == 0 ? 1 << random.nextInt(Act.values().length) : 0),
                tokens(),
                random.nextInt(1 << 13));
    }

    private Scope scope() {
        return new Scope(
                Optional.of(Set.of("tool-1", "tool-2")),
                random.nextBoolean() ? Optional.empty() : Optional.of(List.of(destination(), destination())),
                Optional.of(List.of("store/1")),
                Optional.of(Set.of("pii")),
                Optional.of(Set.of("cred-1")),
                Optional.of(Set.of(Capability.READ, Capability.EGRESS)),
                Optional.of(50),
                Optional.of(50_000L),
                Optional.empty(),
                random.nextInt(4) == 0
                        ? new Delegation(Set.of(Capability.EGRESS), Set.of("tool-2"), List.of())
                        : Delegation.NONE);
    }

    private Content content() {
        List<Segment> segments = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            segments.add(new Segment(
                    i / 2,
                    "p",
                    random.nextBoolean(),
                    40,
                    values(random.nextInt(5)),
                    tokens(),
                    random.nextInt(4096),
                    random.nextBoolean()));
        }
        List<Secret> secrets = random.nextInt(4) == 0 ? List.of(secret()) : List.of();
        return new Content(100, 3, segments, secrets, random.nextInt(50) == 0);
    }

    private Argument argument() {
        List<Secret> secrets = random.nextInt(8) == 0 ? List.of(secret()) : List.of();
        return new Argument("a", pick(Argument.Role.values()), 20, values(random.nextInt(3)), tokens(), secrets);
    }

    private Destination destination() {
        long print = value();
        OptionalLong host = random.nextBoolean() ? OptionalLong.of(value()) : OptionalLong.empty();
        return new Destination(pick(KINDS), "https://d.example", print, host, tokens(), "a");
    }

    private Secret secret() {
        long print = value();
        return new Secret("key", 160, 40, print, Optional.of(new CrossPrint(print, ~print)), "");
    }

    private ValuePrints values(int count) {
        ByteBuffer packed = ByteBuffer.allocate(count * ValuePrints.ENTRY_BYTES);
        for (int i = 0; i < count; i++) {
            packed.put((byte) random.nextInt(15)).putLong(value());
        }
        return ValuePrints.fromBytes(packed.array());
    }

    private TokenPrints tokens() {
        int count = random.nextInt(8);
        ByteBuffer packed = ByteBuffer.allocate(count * TokenPrints.ENTRY_BYTES);
        for (int i = 0; i < count; i++) {
            packed.putInt(random.nextInt(values));
        }
        return TokenPrints.fromBytes(packed.array());
    }

    /** Spread like prints, few enough to meet again. */
    private long value() {
        return (1 + random.nextInt(values)) * 0x9E3779B97F4A7C15L;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
