package io.cordon.topology.containment.owner;

/** Why an input changed nothing. Each is counted: what goes in comes out, is dead-lettered, or is absorbed for one of these reasons. */
public enum AbsorbReason {
    /** The rung needs no containment owner. */
    BELOW_HOLD("below-hold"),
    /** The subject is contained at this rung or a stronger one. */
    ALREADY_CONTAINED("already-contained"),
    /** The subject's tree is contained. */
    COVERED("covered-by-tree"),
    ALREADY_HELD("already-held"),
    ALREADY_DECLINED("already-declined"),
    ALREADY_RELEASED("already-released"),
    /** A release is under way; what its subject did before does not stop it. */
    RELEASING("releasing"),
    /** A stronger rung on a contained subject by a trigger that may not do that. */
    NOT_ENTITLED("not-entitled"),
    /** The engine is off, or the detectors are. */
    OFF("off"),
    /** A stop-all is in force. */
    ALREADY_STOPPED("already-stopped"),
    /** No stop-all is in force. */
    NOT_STOPPED("not-stopped"),
    /** A receipt for a command that is not in force. */
    OTHER_COMMAND("other-command"),
    /** A receipt that says nothing new. */
    NOTHING_NEW("nothing-new"),
    /** A request that was answered before. */
    REPEATED_REQUEST("repeated-request");

    private final String label;

    AbsorbReason(String label) {
        this.label = label;
    }

    /** Constant name for logs and metrics. */
    public String label() {
        return label;
    }
}
