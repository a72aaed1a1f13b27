package io.cordon.emitter;

/** How a tool call ended. */
public enum ToolOutcome {
    SUCCEEDED,
    FAILED,
    /** It never ran: a gate, a person or the runtime refused it. */
    DENIED,
    /** It was stopped while it ran. */
    CANCELLED
}
