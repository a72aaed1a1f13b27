package io.cordon.detectors.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.OriginLevel;

/** One thing learnt about a credential. */
public sealed interface Sign {

    /**
     * A session and the root of its tree.
     *
     * @param session the session
     * @param root the root
     */
    record By(String session, String root) {
        /** Checks that nothing is missing. */
        public By {
            requireNonNull(session, "session");
            requireNonNull(root, "root");
        }
    }

    /** Its issuer, or the session itself, says that it was issued to a session. */
    record Issued(By to, Moment when) implements Sign {}

    /**
     * A session says that it used it.
     *
     * @param by the session
     * @param instance the process or pod that it ran in
     * @param origin how well the sender is known
     * @param when when
     */
    record Reported(By by, String instance, OriginLevel origin, Moment when) implements Sign {}

    /** A session that has to do with it ended. */
    record Ended(By session, Moment when) implements Sign {}

    /** A session that has to do with it was contained. */
    record Contained(By session, Moment when) implements Sign {}

    /** A session that has to do with it was released again. */
    record Released(By session, Moment when) implements Sign {}

    /**
     * A place that honours it says that it accepted it.
     *
     * @param source who says so; the times of one source are by one clock
     * @param place where the user was, as the source tells places apart; empty if it cannot
     * @param eventId the source's name for this use
     * @param at by the source's clock, in milliseconds
     * @param arrived when the record arrived, in milliseconds
     * @param read when it was read here, in milliseconds
     */
    record Accepted(String source, String place, String eventId, long at, long arrived, long read) implements Sign {
        private static final int LONGEST = 128;

        /** Cuts names to what is kept of them. */
        public Accepted {
            source = cut(source);
            place = cut(place);
            eventId = cut(eventId);
        }

        private static String cut(String name) {
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        }

        Moment when() {
            return Moment.between(at, arrived);
        }
    }

    /** A place that honours it says that it accepted it, though it was planted as bait and issued to nobody. */
    record Baited(Accepted use) implements Sign {}

    /** The containment owner contains the credential itself, or does so no longer. */
    record Answered(boolean contained, long epoch, long at) implements Sign {}

    /** It is one credential too many. */
    record Piled(String reason, Moment when) implements Sign {}
}
