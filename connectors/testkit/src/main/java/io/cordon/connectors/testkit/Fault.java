package io.cordon.connectors.testkit;

import java.time.Duration;
import java.util.Optional;

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
    /** It answers a plain 500 that names no time: whether it did as asked is unknown. */
    SERVER_ERROR,
    /** It does what it is asked, and the answer is lost. */
    ANSWER_LOST,
    /** It accepts each request and does nothing, or somebody undoes it at once. */
    LYING,
    /** It refuses the connector itself. */
    CUT_OFF;

    private static final Duration NO_ANSWER_COMES = Duration.ofMillis(150);
    private static final Duration AN_ANSWER_COMES = Duration.ofSeconds(10);

    /** The time-out for a connector under test: short where it waits in vain; elsewhere a busy machine must not be taken for a fault. */
    public static Duration patience(Optional<Fault> fault) {
        return fault.filter(f -> f == DOWN || f == SLOW).isPresent() ? NO_ANSWER_COMES : AN_ANSWER_COMES;
    }
}
