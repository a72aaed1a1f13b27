package io.cordon.emitter;

/** Who wrote a text that an agent receives. */
public enum ContentOrigin {
    USER,
    SYSTEM,
    TOOL,
    AGENT,
    /** Anybody else: mails, pages, tickets, files. */
    EXTERNAL
}
