package io.cordon.extract;

/** What kind of act a verb asks for. The bit of each class is part of the wire format and never changes. */
public enum VerbClass {
    SEND,
    PAY,
    SHARE,
    CREATE,
    UPDATE,
    DELETE,
    FETCH,
    EXECUTE,
    BOOK,
    CREDENTIAL,
    INVITE,
    READ,
    FOLLOW;

    /** The class as one bit, {@code 1 << ordinal()}. */
    public int mask() {
        return 1 << ordinal();
    }
}
