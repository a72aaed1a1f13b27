package io.cordon.operations.trace;

import static java.util.stream.Collectors.groupingBy;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the ways of containments from events, findings, the gate feed, commands and receipts. */
public final class TraceReader {

    /** Of a subject on the gate feed. */
    private record Gated(SubjectKind kind, String ref) {
        static Gated of(Subject subject) {
            return new Gated(subject.getKind(), subject.getRef());
        }
    }

    private final TopicScan scan;
    private final String tenant;

    public TraceReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
    }

    /**
     * The spans of all containments that were ordered from then on, or over all that the topics still have.
     *
     * @param name only of this case, or of the subject of this id
     */
    public List<Span> read(Optional<String> name, Optional<Instant> since) {
        Scope scope = new Scope(Optional.empty(), since);
        Map<String, Command> commands = commands(name, scope);
        Map<String, Way.Found> findings = findings();
        Map<Gated, Instant> holds = holds(scope);
        Map<String, List<Receipt>> receipts = scan.values(Topic.RECEIPTS, Receipt.class, scope).stream()
                .filter(receipt -> receipt.getAction() == CommandAction.CONTAIN)
                .collect(groupingBy(Receipt::getCommandId));
        return commands.values().stream()
                .map(command -> way(command, findings, holds, receipts))
                .flatMap(way -> Spans.of(way).stream())
                .toList();
    }

    private Way way(
            Command command,
            Map<String, Way.Found> findings,
            Map<Gated, Instant> holds,
            Map<String, List<Receipt>> receipts) {
        Optional<Way.Found> found = Optional.ofNullable(findings.get(command.getCaseId()));
        return new Way(
                command,
                found,
                found.flatMap(this::event),
                Optional.ofNullable(holds.get(Gated.of(command.getSubject())))
                        .filter(at -> !at.isBefore(command.getEventTime())),
                receipts.getOrDefault(command.getCommandId(), List.of()));
    }

    /** The first issue of each. */
    private Map<String, Command> commands(Optional<String> name, Scope scope) {
        Map<String, Command> commands = new LinkedHashMap<>();
        scan.values(Topic.COMMANDS, Command.class, scope).stream()
                .filter(command -> command.getTenant().equals(tenant))
                .filter(command -> command.getAction() == CommandAction.CONTAIN)
                .filter(command -> name.isEmpty()
                        || name.get().equals(command.getCaseId())
                        || name.get().equals(command.getSubject().getRef()))
                .forEach(command -> commands.putIfAbsent(command.getCommandId(), command));
        return commands;
    }

    /** The first of each case; it may be older than the command. */
    private Map<String, Way.Found> findings() {
        Map<String, Way.Found> first = new HashMap<>();
        scan.each(
                Topic.FINDINGS,
                Finding.class,
                Scope.whole(),
                seen -> seen.value()
                        .filter(finding -> finding.getTenant().equals(tenant))
                        .ifPresent(finding -> first.merge(
                                finding.getCaseId(),
                                new Way.Found(finding, seen.at()),
                                (one, other) -> one.at().isAfter(other.at()) ? other : one)));
        return first;
    }

    private Map<Gated, Instant> holds(Scope scope) {
        Map<Gated, Instant> first = new HashMap<>();
        scan.each(
                Topic.GATE,
                GateEntry.class,
                scope,
                seen -> seen.value()
                        .filter(entry -> entry.getKind() == GateEntryKind.HOLD)
                        .ifPresent(entry -> first.merge(
                                new Gated(entry.getSubjectKind(), entry.getRef()),
                                seen.at(),
                                (one, other) -> one.isBefore(other) ? one : other)));
        return first;
    }

    /** In the one partition that can have it. */
    private Optional<Way.Taken> event(Way.Found found) {
        Finding finding = found.finding();
        List<Way.Taken> taken = new ArrayList<>();
        Scope scope =
                Scope.of(Keys.tree(finding.getTenant(), finding.getRoot())).since(finding.getBrokerTime());
        scan.each(
                Topic.EVENTS,
                Event.class,
                scope,
                seen -> seen.value()
                        .filter(event -> event.getEventId().equals(finding.getEventId()))
                        .ifPresent(event -> taken.add(new Way.Taken(event, seen.at()))));
        return taken.stream().findFirst();
    }
}
