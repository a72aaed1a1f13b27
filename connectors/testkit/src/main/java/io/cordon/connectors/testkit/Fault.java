package io.cordon.connectors.testkit;

/** What may be wrong with a target. */
public enum Fault {
    /** Nothing listens. */
    DOWN,
    /** It takes the request and never answers. */
    SLOW,
    /** It shows a certificate that nobody trusts. */
    UNTRUSTED,
    /** It answers 429 or the like and names a time. */
    TOO_MANY_REQUESTS,
    /** It answers 503 or the like and names a time. */
    UNAVAILABLE,
    /** It does what it is asked, and the answer is lost. */
    ANSWER_LOST,
    /** It accepts each request and does nothing, or somebody undoes it at once. */
    LYING,
    /** It refuses the connector itself. */
    CUT_OFF
}
