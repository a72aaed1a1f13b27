package io.cordon.extract;

/** What a destination is. */
public enum DestinationKind {
    URL,
    HOST,
    EMAIL,
    /** A bank account, card, or account number. */
    ACCOUNT,
    PHONE,
    PATH,
    /** A person, group, channel or role by its name. */
    PRINCIPAL,
    OTHER
}
