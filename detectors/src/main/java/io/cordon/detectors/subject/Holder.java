package io.cordon.detectors.subject;

import static java.util.Objects.requireNonNull;

/**
 * A session and its dealings with one credential. Times are milliseconds, 0 for never.
 *
 * @param session the session
 * @param root the root of its tree
 * @param issued the credential was issued to it
 * @param instance the process or pod that used it last
 * @param lastUsed when it used it last
 * @param turn the number of that use among all uses of the credential, from 1
 * @param endedAt when the session ended
 * @param containedAt when it was contained
 */
record Holder(
        String session,
        String root,
        boolean issued,
        String instance,
        long lastUsed,
        long turn,
        long endedAt,
        long containedAt) {
    Holder {
        requireNonNull(session, "session");
        requireNonNull(root, "root");
        requireNonNull(instance, "instance");
    }

    static Holder unknown(Sign.By by) {
        return new Holder(by.session(), by.root(), false, "", 0, 0, 0, 0);
    }

    Holder issuedTo() {
        return new Holder(session, root, true, instance, lastUsed, turn, endedAt, containedAt);
    }

    Holder used(String by, long at, long nextTurn) {
        return new Holder(session, root, issued, by, Math.max(lastUsed, at), nextTurn, endedAt, containedAt);
    }

    Holder ended(long at) {
        return new Holder(session, root, issued, instance, lastUsed, turn, endedAt == 0 ? at : endedAt, containedAt);
    }

    Holder contained(long at) {
        return new Holder(
                session, root, issued, instance, lastUsed, turn, endedAt, containedAt == 0 ? at : containedAt);
    }

    Holder released() {
        return new Holder(session, root, issued, instance, lastUsed, turn, endedAt, 0);
    }

    boolean hasEnded() {
        return endedAt != 0;
    }

    boolean isContained() {
        return containedAt != 0;
    }
}
