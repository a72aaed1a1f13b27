package io.cordon.load.peers;

/** What a step means to the jobs. Other engines see the number, the cheapest that they can compare. */
enum Kind {
    OTHER,
    /** A call came back with a secret. */
    SECRET,
    /** A call asks to send data away. */
    EGRESS,
    /** A call was denied. */
    DENIAL;

    int number() {
        return ordinal();
    }
}
