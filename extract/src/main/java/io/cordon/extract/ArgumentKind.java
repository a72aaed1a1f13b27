package io.cordon.extract;

/** The type of an argument. */
public enum ArgumentKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /** An empty text, list or map. */
    EMPTY
}
