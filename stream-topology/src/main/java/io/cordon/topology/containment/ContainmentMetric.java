package io.cordon.topology.containment;

import io.cordon.topology.metric.MetricDescription;
import java.util.List;

/** What the containment owner measures. */
public enum ContainmentMetric implements MetricDescription {
    RECEIVED("cordon.containment.input.received", Kind.COUNTER, "", List.of("input"), "Records read, by what they are"),
    DELAYED(
            "cordon.containment.input.delayed",
            Kind.TIMER,
            "seconds",
            List.of("input"),
            "From the broker's time stamp of a record to the decision on it"),
    ABSORBED(
            "cordon.containment.input.absorbed",
            Kind.COUNTER,
            "",
            List.of("reason"),
            "Inputs that changed nothing, by reason"),
    DEAD_LETTERED(
            "cordon.containment.input.deadlettered",
            Kind.COUNTER,
            "",
            List.of("reason"),
            "Records that could not be read or believed, by reason"),
    REFUSED(
            "cordon.request.refused",
            Kind.COUNTER,
            "",
            List.of("reason"),
            "Operators' requests that were not followed"),
    REPLIED(
            "cordon.request.answered",
            Kind.COUNTER,
            "",
            List.of("request", "answer"),
            "Answers to operators' requests, by what was asked and where it stands"),
    JUDGED(
            "cordon.verdict.given",
            Kind.COUNTER,
            "",
            List.of("detector", "verdict"),
            "Analysts' verdicts, by each detector behind the case"),
    DRILLED(
            "cordon.drill.ended",
            Kind.COUNTER,
            "",
            List.of("outcome"),
            "Kill-path drills: proven, or failed by their deadline"),
    CHANGED(
            "cordon.containment.changed",
            Kind.COUNTER,
            "",
            List.of("state"),
            "Changes of containments, by the state they led to"),
    ISSUED(
            "cordon.command.issued",
            Kind.COUNTER,
            "",
            List.of("action", "again"),
            "Commands; `again` is true for one that nobody began before it expired"),
    ANSWERED("cordon.directive.sent", Kind.COUNTER, "", List.of("kind"), "Answers to the detection applications"),
    ALERTED(
            "cordon.containment.alerted",
            Kind.COUNTER,
            "",
            List.of("alert"),
            "Alerts about containments; blast-radius is a page"),
    CONTAINED(
            "cordon.containment.proven",
            Kind.TIMER,
            "seconds",
            List.of("by"),
            "From the claimed time of the harmful event to the proof at the last point, or to the plan where only the gate contains"),
    TICKED("cordon.containment.ticked", Kind.TIMER, "seconds", List.of(), "Time spent on what became due");

    private final String id;
    private final Kind kind;
    private final String unit;
    private final List<String> tags;
    private final String description;

    ContainmentMetric(String id, Kind kind, String unit, List<String> tags, String description) {
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
