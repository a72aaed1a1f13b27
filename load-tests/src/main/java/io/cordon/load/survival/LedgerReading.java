package io.cordon.load.survival;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.session.StoredSession;
import io.cordon.topology.table.SessionTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Draws up the ledger from what is in the topics, in the changelog of the sessions' records, and at the authorization server. */
final class LedgerReading {

    private static final String STATE = Line.DETECTION + "-" + SessionTable.STORE + "-changelog";

    private final Ground ground;
    private final Committed committed;
    private final Accepted accepted;
    private final HarmWatch watch;
    private final Set<String> hostile;

    LedgerReading(Ground ground, Accepted accepted, HarmWatch watch) {
        this.ground = ground;
        this.committed = new Committed(ground);
        this.accepted = accepted;
        this.watch = watch;
        this.hostile = watch.harms().stream().map(time -> time.harm().session()).collect(Collectors.toSet());
    }

    Ledger draw() {
        Map<String, Set<String>> commands = commands();
        return new Ledger(
                accepted.count(),
                accepted.refusals(),
                accepted.count() - kept(),
                unprocessed(),
                deadLettered(),
                hostile.size(),
                contained(),
                commands.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .count(),
                wronged(commands.keySet()),
                watch.opened().size());
    }

    /** Accepted events that are where the broker said they are. */
    private long kept() {
        AtomicLong kept = new AtomicLong();
        committed.eachBytes(Ground.topic(Topic.EVENTS), event -> {
            if (accepted.matches(event.partition(), event.offset(), event.value())) {
                kept.incrementAndGet();
            }
        });
        return kept.get();
    }

    /** Accepted events that their session's record does not count. */
    private long unprocessed() {
        Map<String, Long> counted = new HashMap<>();
        committed.eachBytes(STATE, entry -> {
            if (!SessionTable.SESSIONS.holds(entry.key())) {
                return;
            }
            if (entry.value() == null) {
                counted.remove(session(entry.key()));
            } else {
                counted.put(
                        session(entry.key()),
                        StoredSession.facts(entry.value()).counts().events());
            }
        });
        return accepted.sessions().entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - counted.getOrDefault(each.getKey(), 0L)))
                .sum();
    }

    /** The key is tenant/root/session. */
    private static String session(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private long deadLettered() {
        AtomicLong letters = new AtomicLong();
        committed.each(Topic.DEAD_LETTER, DeadLetter.class, letter -> letters.incrementAndGet());
        return letters.get();
    }

    /** The commands of each subject. */
    private Map<String, Set<String>> commands() {
        Map<String, Set<String>> commands = new HashMap<>();
        committed.each(
                Topic.COMMANDS,
                Command.class,
                entry -> commands.computeIfAbsent(entry.value().getSubject().getRef(), ref -> new HashSet<>())
                        .add(entry.value().getCommandId()));
        return commands;
    }

    /** Sessions of which every point is proven to be closed. */
    Set<String> proven() {
        Set<String> proven = new HashSet<>();
        committed.each(Topic.CONTAINMENT, Containment.class, entry -> {
            if (entry.value() != null && proven(entry.value())) {
                proven.add(entry.value().getSubject().getRef());
            } else {
                proven.remove(session(entry.key()));
            }
        });
        return proven;
    }

    /** Hostile sessions that are proven to be contained, whose token the server no longer honours, and that a gate denies. */
    private long contained() {
        Set<String> proven = proven();
        return watch.harms().stream()
                .map(HarmTime::harm)
                .filter(harm -> proven.contains(harm.session()))
                .filter(harm -> !ground.tokens().isGood(harm.session()))
                .filter(harm -> watch.denies(harm.session(), harm.agentType()))
                .count();
    }

    private static boolean proven(Containment containment) {
        return containment.getState() == SubjectState.CONTAINED
                && !containment.getPoints().isEmpty()
                && containment.getPoints().stream().allMatch(point -> point.getState() == PointState.PROVEN);
    }

    /** Sessions that did no harm and were held or commanded about, or whose token is dead. */
    private long wronged(Set<String> commanded) {
        Set<String> wronged = new HashSet<>(commanded);
        committed.each(Topic.GATE, GateEntry.class, entry -> {
            if (entry.value() != null && denies(entry.value())) {
                wronged.add(entry.value().getRef());
            }
        });
        ground.tokens().sessions().stream()
                .filter(session -> !hostile.contains(session))
                .filter(session -> !ground.tokens().isGood(session))
                .forEach(wronged::add);
        wronged.removeAll(hostile);
        wronged.removeAll(watch.unsure());
        return wronged.size();
    }

    private static boolean denies(GateEntry entry) {
        return entry.getSubjectKind() == SubjectKind.SESSION
                && (entry.getKind() == GateEntryKind.HOLD || entry.getKind() == GateEntryKind.CONTAIN);
    }
}
