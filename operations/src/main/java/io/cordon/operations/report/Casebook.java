package io.cordon.operations.report;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what commands and receipts say, and lays what targets saw beside it. */
final class Casebook {

    private record PointKey(String commandId, String connector, String credential) {}

    private final Map<String, Command> orders = new LinkedHashMap<>();
    private final Map<String, List<Instant>> releases = new HashMap<>();
    private final Map<String, Instant> denials = new HashMap<>();
    private final Map<PointKey, Track> tracks = new LinkedHashMap<>();

    /** The first issue of a command counts: a later one says the same again. */
    void ordered(Command command) {
        if (command.getAction() == CommandAction.CONTAIN) {
            orders.putIfAbsent(command.getCommandId(), command);
        } else if (command.getAction() == CommandAction.RELEASE) {
            releases.computeIfAbsent(subject(command.getTenant(), command.getSubject()), name -> new ArrayList<>())
                    .add(command.getIssuedAt());
        }
    }

    /** Gates were told to deny a session, agent or credential. */
    void denied(String gateSubject, Instant at) {
        denials.merge(gateSubject, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Receipts in the order in which they were written. */
    void reported(Receipt receipt) {
        if (receipt.getAction() != CommandAction.CONTAIN) {
            return;
        }
        for (Point point : receipt.getPoints()) {
            PointKey key = new PointKey(receipt.getCommandId(), point.getConnector(), point.getCredential());
            tracks.merge(key, Track.begun(point), (known, news) -> known.next(point));
        }
    }

    List<PointTimes> points(Witnesses witnesses) {
        Set<String> watched = tracks.keySet().stream()
                .filter(key -> witnesses.knows(key.credential()))
                .map(PointKey::connector)
                .collect(Collectors.toSet());
        List<PointTimes> points = new ArrayList<>();
        tracks.forEach((key, track) -> Optional.ofNullable(orders.get(key.commandId()))
                .ifPresent(order -> points.add(times(key, track, order, witnesses, watched))));
        return points;
    }

    private PointTimes times(PointKey key, Track track, Command order, Witnesses witnesses, Set<String> watched) {
        Instant event = order.getEventTime();
        LastUse use = witnesses.lastUse(key.credential(), event, released(order), watched.contains(key.connector()));
        return new PointTimes(
                key.connector(),
                key.credential(),
                order.getSubject().getRef(),
                key.commandId(),
                track.state(),
                event,
                denied(order),
                order.getIssuedAt(),
                track.accepted(),
                track.proven(),
                use,
                order.getDrill());
    }

    /** The hold that came first, or else the containment, which gates learn in the transaction that gives the command. */
    private Optional<Instant> denied(Command order) {
        Instant held = denials.get(subject(order.getTenant(), order.getSubject()));
        return Optional.of(
                held == null || held.isAfter(order.getIssuedAt()) || held.isBefore(order.getEventTime())
                        ? order.getIssuedAt()
                        : held);
    }

    private Instant released(Command order) {
        return releases.getOrDefault(subject(order.getTenant(), order.getSubject()), List.of()).stream()
                .filter(order.getIssuedAt()::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static String subject(String tenant, Subject subject) {
        return GateSubject.of(tenant, subject.getKind(), subject.getRef());
    }

    /** What receipts say of one point. */
    private record Track(PointState state, Optional<Instant> accepted, Optional<Instant> proven) {

        static Track begun(Point point) {
            return new Track(PointState.UNKNOWN, Optional.empty(), Optional.empty()).next(point);
        }

        Track next(Point point) {
            boolean passed = point.getState() == PointState.ACCEPTED || point.getState() == PointState.PROVEN;
            return new Track(
                    point.getState() == PointState.PLANNED && state != PointState.UNKNOWN ? state : point.getState(),
                    accepted.or(() -> passed ? Optional.of(point.getSince()) : Optional.empty()),
                    proven.or(() ->
                            point.getState() == PointState.PROVEN ? Optional.of(point.getSince()) : Optional.empty()));
        }
    }
}
