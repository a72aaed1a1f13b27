package io.cordon.topology.containment.owner;

/** What a person has to look at. */
public enum AlertKind {
    COMMAND_REISSUED("command-reissued", "A command expired before an actuator began it and was issued again", false),
    COMMAND_REFUSED("command-refused", "The actuator refused a command", true),
    CONTAINMENT_OVERDUE("containment-overdue", "A containment is not proven by its deadline", true),
    CONTAINMENT_INCOMPLETE("containment-incomplete", "A containment is complete except for some points", true),
    POINT_REGRESSED("point-regressed", "Access was found again at a contained point", true),
    RELEASE_INCOMPLETE("release-incomplete", "A release failed or is overdue; gates still deny", false),
    BLAST_RADIUS("blast-radius", "Automatic containment stopped: too many live sessions within the window", true),
    PROTECTED_SUBJECT("protected-subject", "A protected subject was not contained; a person has to decide", true),
    AGENT_WIDE("agent-wide", "A whole agent was not contained; two people have to decide", true),
    HOLD_LIMIT("hold-limit", "Holds stopped: too many of the tenant within the window", true),
    SHARED_CREDENTIAL("shared-credential", "A containment ends a credential that other sessions use as well", false),
    STOPPED("stop-all", "An operator stopped all automatic containment of the tenant", true),
    RESUMED("resumed", "Automatic containment of the tenant goes on", false),
    CONFIRMATION_NEEDED("confirmation-needed", "A request waits for a second operator", true),
    CONFIRMATION_EXPIRED("confirmation-expired", "Nobody confirmed a request in time", false),
    DRILL_FAILED("drill-failed", "A kill-path drill was not proven in time: the kill path may be broken", true),
    DRILL_LATE("drill-late", "No kill-path drill was proven for too long", true),
    REQUEST_REFUSED("request-refused", "An operator's request was refused", false);

    private final String label;
    private final String title;
    private final boolean critical;

    AlertKind(String label, String title, boolean critical) {
        this.label = label;
        this.title = title;
        this.critical = critical;
    }

    /** Constant name for metrics and alert ids. */
    public String label() {
        return label;
    }

    /** A sentence for people. */
    public String title() {
        return title;
    }

    /** True if a person is to be paged. */
    public boolean critical() {
        return critical;
    }
}
