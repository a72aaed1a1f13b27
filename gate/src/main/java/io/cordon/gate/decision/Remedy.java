package io.cordon.gate.decision;

/** What can be done about a call that may not run. */
public enum Remedy {
    /** It may run. */
    NONE,
    /** A person may let this one call through. */
    APPROVAL,
    /** The gate will know more in a moment. */
    PATIENCE,
    /** Only those who own the session's containment can open it again. */
    RELEASE
}
