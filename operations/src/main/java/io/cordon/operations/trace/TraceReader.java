package io.cordon.operations.trace;

import static java.util.stream.Collectors.groupingBy;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.access.Installation;
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
import io.cordon.schemas.trace.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

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
    private final Services services;

    public TraceReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
        this.services = Services.of(new Installation(cluster.topics(), tenant));
    }

    /**
     * The spans of all containments that were ordered from then on, or over all that the topics still have.
     *
     * @param name only of this case, or of the subject of this id
     */
    public List<Span> read(Optional<String> name, Optional<Instant> since) {
        Scope scope = new Scope(Optional.empty(), since);
        Map<String, Told<Command>> commands = commands(name, scope);
        Map<String, Told<Finding>> findings = findings();
        Map<Gated, Instant> holds = holds(scope);
        Map<String, List<Told<Receipt>>> receipts =
                told(Topic.RECEIPTS, Receipt.class, scope, receipt -> receipt.getAction() == CommandAction.CONTAIN)
                        .stream()
                        .collect(groupingBy(told -> told.value().getCommandId()));
        return commands.values().stream()
                .map(command -> way(command, findings, holds, receipts))
                .flatMap(way -> Spans.of(way, services).stream())
                .distinct() // what several containments came of is told with each
                .toList();
    }

    private Way way(
            Told<Command> told,
            Map<String, Told<Finding>> findings,
            Map<Gated, Instant> holds,
            Map<String, List<Told<Receipt>>> receipts) {
        Command command = told.value();
        Optional<Told<Finding>> finding = Optional.ofNullable(findings.get(command.getCaseId()));
        return new Way(
                told,
                finding,
                finding.flatMap(this::event),
                Optional.ofNullable(holds.get(Gated.of(command.getSubject())))
                        .filter(at -> !at.isBefore(command.getEventTime())),
                receipts.getOrDefault(command.getCommandId(), List.of()));
    }

    /** The first issue of each. */
    private Map<String, Told<Command>> commands(Optional<String> name, Scope scope) {
        Map<String, Told<Command>> commands = new LinkedHashMap<>();
        told(Topic.COMMANDS, Command.class, scope, command -> contains(command, name))
                .forEach(told -> commands.putIfAbsent(told.value().getCommandId(), told));
        return commands;
    }

    private boolean contains(Command command, Optional<String> name) {
        return command.getTenant().equals(tenant)
                && command.getAction() == CommandAction.CONTAIN
                && (name.isEmpty()
                        || name.get().equals(command.getCaseId())
                        || name.get().equals(command.getSubject().getRef()));
    }

    /** The first of each case; it may be older than the command. */
    private Map<String, Told<Finding>> findings() {
        Map<String, Told<Finding>> first = new HashMap<>();
        each(Topic.FINDINGS, Finding.class, Scope.whole(), told -> {
            if (told.value().getTenant().equals(tenant)) {
                first.merge(
                        told.value().getCaseId(), told, (one, other) -> one.at().isAfter(other.at()) ? other : one);
            }
        });
        return first;
    }

    private Map<Gated, Instant> holds(Scope scope) {
        Map<Gated, Instant> first = new HashMap<>();
        each(Topic.GATE, GateEntry.class, scope, told -> {
            if (told.value().getKind() == GateEntryKind.HOLD) {
                first.merge(
                        new Gated(told.value().getSubjectKind(), told.value().getRef()),
                        told.at(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        return first;
    }

    /** In the one partition that can have it. */
    private Optional<Told<Event>> event(Told<Finding> told) {
        Finding finding = told.value();
        Scope scope =
                Scope.of(Keys.tree(finding.getTenant(), finding.getRoot())).since(finding.getBrokerTime());
        return told(
                        Topic.EVENTS,
                        Event.class,
                        scope,
                        event -> event.getEventId().equals(finding.getEventId()))
                .stream()
                .findFirst();
    }

    private <T extends SpecificRecord> List<Told<T>> told(
            Topic topic, Class<T> type, Scope scope, Predicate<T> wanted) {
        List<Told<T>> all = new ArrayList<>();
        each(topic, type, scope, told -> {
            if (wanted.test(told.value())) {
                all.add(told);
            }
        });
        return all;
    }

    private <T extends SpecificRecord> void each(Topic topic, Class<T> type, Scope scope, Consumer<Told<T>> visitor) {
        scan.each(
                topic,
                type,
                scope,
                seen -> seen.value().ifPresent(value -> visitor.accept(new Told<>(value, seen.at(), seen.place()))));
    }
}
