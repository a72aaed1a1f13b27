package io.cordon.extract;

/** What an argument is for. */
public enum ArgumentRole {
    DESTINATION,
    RESOURCE,
    AMOUNT,
    COMMAND,
    PAYLOAD,
    OTHER
}
