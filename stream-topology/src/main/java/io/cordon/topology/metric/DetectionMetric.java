package io.cordon.topology.metric;

import java.util.List;

/** What detection measures of itself. */
public enum DetectionMetric implements MetricDescription {
    EVENT_READ("cordon.event.read", Kind.COUNTER, "", List.of(), "Records read from the events topic"),
    EVENT_DECIDED(
            "cordon.event.decided", Kind.COUNTER, "", List.of("origin"), "Events judged and folded into their session"),
    EVENT_REPEATED(
            "cordon.event.repeated", Kind.COUNTER, "", List.of(), "Events skipped because they were known already"),
    EVENT_UNKNOWN(
            "cordon.event.unknown", Kind.COUNTER, "", List.of(), "Events of a kind that this release does not know"),
    RECORD_DEAD_LETTERED(
            "cordon.record.deadlettered",
            Kind.COUNTER,
            "",
            List.of("source", "reason"),
            "Records that went to the dead-letter topic"),
    TIME_CLAMPED(
            "cordon.time.clamped",
            Kind.COUNTER,
            "",
            List.of(),
            "Events whose claimed time was too far from the broker's to be used"),
    FINDING_MADE(
            "cordon.finding.made",
            Kind.COUNTER,
            "",
            List.of("detector", "rung", "mode"),
            "Findings, with the rung that they call for and how far their detector may go"),
    HOLD_WRITTEN("cordon.hold.written", Kind.COUNTER, "", List.of("rung", "cause"), "Holds written to the gate feed"),
    HOLD_FORETOLD(
            "cordon.hold.foretold",
            Kind.COUNTER,
            "",
            List.of("result"),
            "New holds that gates were told of before the commit, by whether that got through; one that is lost arrives with the commit"),
    HOLD_DELAYED(
            "cordon.hold.delayed",
            Kind.TIMER,
            "seconds",
            List.of(),
            "From the broker's time stamp of a harmful event to the hold that denies what comes next; gates that read ahead have it a moment later"),
    HOLD_LIFTED("cordon.hold.lifted", Kind.COUNTER, "", List.of(), "Holds that a directive ended"),
    HOLD_LIMITED(
            "cordon.hold.limited",
            Kind.COUNTER,
            "",
            List.of(),
            "Holds that became questions because too many sessions of a tenant were held at once"),
    INTENT_RAISED("cordon.intent.raised", Kind.COUNTER, "", List.of("kind"), "Containments asked for"),
    DIRECTIVE_TAKEN(
            "cordon.directive.taken",
            Kind.COUNTER,
            "",
            List.of("kind", "known"),
            "Answers of the containment owner, and whether their subject was known here"),
    GAP_OPENED("cordon.gap.opened", Kind.COUNTER, "", List.of(), "Events that left a hole in their writer's sequence"),
    BOUND_REACHED(
            "cordon.bound.reached",
            Kind.COUNTER,
            "",
            List.of(),
            "Delegation trees whose prints no longer fit, so that a missing trace proves nothing"),
    GATE_JUDGED(
            "cordon.gate.judged",
            Kind.COUNTER,
            "",
            List.of("view"),
            "Calls that a gate judged before they ran, by its view of holds: warm, or less (not complete yet, without news for too long, or of a result that is still being read)"),
    GATE_DISAGREED(
            "cordon.gate.disagreed",
            Kind.COUNTER,
            "",
            List.of("kind"),
            "Calls that a warm gate judged otherwise than the session core: allowed what the core would stop, stopped without a finding, or went by another baseline"),
    SESSION_OPENED("cordon.session.opened", Kind.COUNTER, "", List.of(), "Sessions seen for the first time"),
    SESSION_DELETED("cordon.session.deleted", Kind.COUNTER, "", List.of(), "Sessions whose state was deleted"),
    SESSION_LEARNT(
            "cordon.session.learnt", Kind.COUNTER, "", List.of(), "Sessions that ended clean and were learnt from"),
    BASELINE_PUBLISHED(
            "cordon.baseline.published",
            Kind.COUNTER,
            "",
            List.of(),
            "Versions of baselines that were learnt and written"),
    SESSION_WRITTEN("cordon.session.written", Kind.COUNTER, "bytes", List.of(), "Bytes of session records written"),
    SESSION_LARGEST(
            "cordon.session.largest", Kind.GAUGE, "bytes", List.of(), "Largest session record written since the start"),
    TICK_TAKEN("cordon.tick.taken", Kind.COUNTER, "", List.of(), "Ticks of sessions"),
    CORE_FAILED(
            "cordon.core.failed",
            Kind.COUNTER,
            "",
            List.of(),
            "Events on which the core itself failed; each is a defect"),
    SUBJECT_READ("cordon.subject.read", Kind.COUNTER, "", List.of("source"), "Records that the subject core took in"),
    CREDENTIAL_ACCEPTED(
            "cordon.credential.accepted",
            Kind.COUNTER,
            "",
            List.of("standing"),
            "Uses that targets accepted, by what was known of the credential: unknown, live, ended, contained");

    private final String id;
    private final Kind kind;
    private final String unit;
    private final List<String> tags;
    private final String description;

    DetectionMetric(String id, Kind kind, String unit, List<String> tags, String description) {
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
