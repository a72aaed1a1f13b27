package io.cordon.detectors.finding;

/** How bad it is if it is true. */
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
