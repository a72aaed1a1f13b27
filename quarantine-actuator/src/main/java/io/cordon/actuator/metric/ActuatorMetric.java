package io.cordon.actuator.metric;

import java.util.List;

/** All metrics of the actuator. Ids of sessions, agents, commands and credentials are never tags. */
public enum ActuatorMetric {
    COMMAND_ACCEPTED("cordon.command.accepted", Kind.COUNTER, "commands", List.of("action"), "Commands journaled."),
    COMMAND_REFUSED(
            "cordon.command.refused",
            Kind.COUNTER,
            "commands",
            List.of("reason"),
            "Commands not executed: unsigned, altered, expired, without authority or superseded."),
    RECORD_REJECTED(
            "cordon.record.rejected",
            Kind.COUNTER,
            "records",
            List.of("reason"),
            "Records that could not be read as a command or a credential."),
    COMMAND_WAITING(
            "cordon.command.waiting",
            Kind.GAUGE,
            "commands",
            List.of(),
            "Commands delivered and not read yet; they stay when the schema registry is down."),
    REGISTRY_FAILED(
            "cordon.registry.failed",
            Kind.COUNTER,
            "attempts",
            List.of(),
            "Attempts to read a command that failed because the schema registry did not answer."),
    STEP_FINISHED(
            "cordon.step.finished",
            Kind.TIMER,
            "seconds",
            List.of("connector", "outcome"),
            "Steps at targets, by type of connector and outcome."),
    PROBE_FINISHED(
            "cordon.probe.finished",
            Kind.TIMER,
            "seconds",
            List.of("connector", "outcome"),
            "Probes of targets, by type of connector and outcome."),
    POINT_REPORTED(
            "cordon.point.reported",
            Kind.COUNTER,
            "points",
            List.of("state"),
            "Points reported in a state by a step or a probe."),
    CONTAINMENT_PROVEN(
            "cordon.containment.proven",
            Kind.TIMER,
            "seconds",
            List.of(),
            "From the harmful event to a containment all of whose points are proven."),
    SUBJECT_CONTAINED(
            "cordon.subject.contained",
            Kind.GAUGE,
            "subjects",
            List.of(),
            "Subjects under containment at this instance."),
    PARTITION_OWNED(
            "cordon.partition.owned", Kind.GAUGE, "partitions", List.of(), "Command partitions at this instance."),
    PARTITION_RECOVERED(
            "cordon.partition.recovered",
            Kind.TIMER,
            "seconds",
            List.of(),
            "From the assignment of a partition until its journal was read and work goes on."),
    TRANSACTION_COMMITTED(
            "cordon.transaction.committed",
            Kind.TIMER,
            "seconds",
            List.of(),
            "Transactions of journal, receipts and offsets."),
    TRANSACTION_FAILED(
            "cordon.transaction.failed",
            Kind.COUNTER,
            "transactions",
            List.of(),
            "Transactions that failed; the partition is recovered from its journal."),
    TRANSACTION_OPEN(
            "cordon.transaction.open",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "Age of the oldest transaction that is not committed yet; grows while journal or receipts cannot be written."),
    CALL_EXPIRED(
            "cordon.call.expired",
            Kind.COUNTER,
            "calls",
            List.of("connector"),
            "Calls without a result by their deadline: whether they had their effect is unknown, so it is looked for."),
    CALL_REJECTED(
            "cordon.call.rejected",
            Kind.COUNTER,
            "calls",
            List.of("connector"),
            "Calls not made because the target's circuit breaker was open."),
    CONNECTOR_DENIED(
            "cordon.connector.denied",
            Kind.COUNTER,
            "calls",
            List.of("connector"),
            "Calls refused to the connector itself: nothing can be contained there until somebody repairs it."),
    MODES_CHANGED(
            "cordon.modes.changed",
            Kind.COUNTER,
            "changes",
            List.of("outcome"),
            "Modes that operators set while it ran, taken or refused; refused ones leave those before in force."),
    START_UP_WARNED(
            "cordon.service.warned",
            Kind.GAUGE,
            "",
            List.of(),
            "Settings of the brokers, and replicas of Kafka's own topics, that fall short of what was expected at start; the log names them."),
    MODES_REFUSED(
            "cordon.modes.refused",
            Kind.GAUGE,
            "",
            List.of(),
            "1 while the newest document about modes is one that it does not go by."),
    INVENTORY_HELD("cordon.inventory.held", Kind.GAUGE, "credentials", List.of(), "Credentials in the inventory view."),
    AUDIT_BEHIND(
            "cordon.audit.behind",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "How long ago what targets saw was last there as a whole, of the source that is furthest behind; only where there are sources.");

    /** What a metric is. */
    public enum Kind {
        COUNTER,
        TIMER,
        GAUGE
    }

    private final String id;
    private final Kind kind;
    private final String unit;
    private final List<String> tags;
    private final String description;

    ActuatorMetric(String id, Kind kind, String unit, List<String> tags, String description) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.tags = tags;
        this.description = description;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    /** Names of the tags, in the order in which values are given. */
    public List<String> tags() {
        return tags;
    }

    public String description() {
        return description;
    }
}
