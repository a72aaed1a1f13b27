package io.cordon.detectors.finding;

/** What kind of trouble a detector looks for. */
public enum Family {
    CREDENTIAL_EXFILTRATION,
    SCOPE_DRIFT,
    ABNORMAL_CHAINING,
    /** The stream of events itself cannot be trusted to be whole or honest. */
    INTEGRITY
}
