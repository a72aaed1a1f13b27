package io.cordon.extract;

/** Where a tool's capability is known from. */
public enum CapabilitySource {
    /** An operator's catalogue. */
    CATALOG,
    /** The tool's own annotations: a claim of its server. */
    ANNOTATION,
    /** Names, arguments and values of the call. */
    INFERRED
}
