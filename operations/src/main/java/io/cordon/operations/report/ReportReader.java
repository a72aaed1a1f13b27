package io.cordon.operations.report;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.Seen;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.topic.Topic;
import java.time.Instant;
import java.util.Optional;

/** Reads what the report is made of: commands, receipts, the gate feed, and what targets saw. */
public final class ReportReader {

    private final TopicScan scan;
    private final String tenant;

    public ReportReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
    }

    /** The report over all containments that were ordered from then on, or over all that the topics still have. */
    public ContainmentReport read(Optional<Instant> since) {
        Scope scope = new Scope(Optional.empty(), since);
        Casebook book = new Casebook();
        scan.values(Topic.COMMANDS, Command.class, scope).stream()
                .filter(command -> command.getTenant().equals(tenant))
                .forEach(book::ordered);
        scan.values(Topic.RECEIPTS, Receipt.class, scope).stream()
                .filter(receipt -> receipt.getTenant().equals(tenant))
                .forEach(book::reported);
        scan.each(Topic.GATE, GateEntry.class, scope, seen -> denial(book, seen));
        Witnesses witnesses = new Witnesses();
        scan.values(Topic.AUDIT, AuditEvent.class, scope).stream()
                .filter(use -> use.getTenant().equals(tenant))
                .forEach(witnesses::saw);
        return ContainmentReport.of(book.points(witnesses));
    }

    /** A hold that only asks for a person denies nothing yet. */
    private static void denial(Casebook book, Seen<GateEntry> seen) {
        seen.value()
                .filter(entry -> entry.getKind() == GateEntryKind.HOLD || entry.getKind() == GateEntryKind.CONTAIN)
                .filter(entry -> entry.getRung().compareTo(Rung.CONSTRAIN) >= 0)
                .ifPresent(entry -> book.denied(GateSubject.ofGateKey(seen.key()), seen.at()));
    }
}
