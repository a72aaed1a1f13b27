package io.cordon.topology.session;

import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.topic.Keys;

/** Keys in the stores. The tree's key has exactly one slash, so that no two sessions or pages share one. */
public final class SessionKeys {
    private SessionKeys() {}

    static String tree(SessionRef session) {
        return Keys.tree(session.tenant(), session.root());
    }

    static String session(SessionRef session) {
        return of(session.tenant(), session.root(), session.session());
    }

    /** tenant/root/session. */
    public static String of(String tenant, String root, String session) {
        return Keys.tree(tenant, root) + '/' + session;
    }

    /** What the keys of all sessions and pages of a tree begin with. */
    static String prefix(String treeKey) {
        return treeKey + '/';
    }
}
