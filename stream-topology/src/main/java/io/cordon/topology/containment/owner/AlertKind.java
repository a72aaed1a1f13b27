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
