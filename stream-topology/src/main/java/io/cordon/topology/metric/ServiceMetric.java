package io.cordon.topology.metric;

import java.util.List;

/** What every streams application measures of itself, beside the metrics of Kafka Streams. */
public enum ServiceMetric implements MetricDescription {
    RUNNING(
            "cordon.service.running",
            Kind.GAUGE,
            "",
            List.of("application"),
            "1 while all tasks are restored and running"),
    THREAD_REPLACED(
            "cordon.service.thread.replaced",
            Kind.COUNTER,
            "",
            List.of("application", "cause"),
            "Stream threads that died and were replaced; processing went on from the last commit"),
    STOPPED(
            "cordon.service.stopped",
            Kind.GAUGE,
            "",
            List.of("application"),
            "1 after the application gave up, since too many threads died or its state is of an earlier version; the log says which"),
    RESTORING(
            "cordon.state.restoring",
            Kind.GAUGE,
            "",
            List.of("application"),
            "State stores being restored; their tasks are blind meanwhile"),
    RESTORED(
            "cordon.state.restored",
            Kind.COUNTER,
            "records",
            List.of("application"),
            "Records restored from changelogs"),
    STATE_USED(
            "cordon.state.used",
            Kind.GAUGE,
            "bytes",
            List.of("application"),
            "Size of the files of the local state, of all tasks and standbys together"),
    STATE_FREE(
            "cordon.state.free",
            Kind.GAUGE,
            "bytes",
            List.of("application"),
            "What may still be written to the volume of the state"),
    STATE_VOLUME("cordon.state.volume", Kind.GAUGE, "bytes", List.of("application"), "Size of the volume of the state"),
    START_UP_WARNED(
            "cordon.service.warned",
            Kind.GAUGE,
            "",
            List.of("application"),
            "Settings of the brokers, and replicas of Kafka's own topics, that fall short of what was expected at start; the log names them"),
    MODES_CHANGED(
            "cordon.modes.changed",
            Kind.COUNTER,
            "",
            List.of("application", "outcome"),
            "Modes that operators set while it ran, taken or refused; refused ones leave those before in force"),
    MODES_REFUSED(
            "cordon.modes.refused",
            Kind.GAUGE,
            "",
            List.of("application"),
            "1 while the newest document about modes is one that it does not go by"),
    FAILOVER_BOUND(
            "cordon.failover.bounded",
            Kind.GAUGE,
            "seconds",
            List.of("application"),
            "Bound of a takeover without the restore of state, as it results from the settings found at start");

    private final String id;
    private final Kind kind;
    private final String unit;
    private final List<String> tags;
    private final String description;

    ServiceMetric(String id, Kind kind, String unit, List<String> tags, String description) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.tags = tags;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> tags() {
        return tags;
    }

    @Override
    public String description() {
        return description;
    }
}
