package io.cordon.operations.log;

/** All metrics of the process that writes the audit log. None has a tag: what a line tells, and of whom, is in the log. */
public enum AuditLogMetric {
    RUNNING("cordon.auditlog.running", "gauge", "", "1 while it follows the topics."),
    WRITTEN("cordon.auditlog.written", "counter", "records", "Records that were written to the log."),
    BEHIND(
            "cordon.auditlog.behind",
            "gauge",
            "seconds",
            "How long ago it last had all that is in the topics, signed and on its disk; a few seconds while all is well."),
    MISSED(
            "cordon.auditlog.missed",
            "counter",
            "records",
            "Records that were gone from their topic before they were in the log.");

    private final String id;
    private final String kind;
    private final String unit;
    private final String description;

    AuditLogMetric(String id, String kind, String unit, String description) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.description = description;
    }

    /** Its name, with dots. */
    public String id() {
        return id;
    }

    /** What it is for Prometheus: gauge or counter. */
    public String kind() {
        return kind;
    }

    /** Its unit; empty if it has none. */
    public String unit() {
        return unit;
    }

    /** What it says, for the page of metrics. */
    public String description() {
        return description;
    }
}
