package io.cordon.detectors.event;

import static java.util.Objects.requireNonNull;

/**
 * One session in its delegation tree.
 *
 * @param tenant the tenant
 * @param root the session at the root of the tree; equal to {@code session} for a root
 * @param session the session
 */
public record SessionRef(String tenant, String root, String session) {

    /** Checks that nothing is missing. */
    public SessionRef {
        requireNonNull(tenant, "tenant");
        requireNonNull(root, "root");
        requireNonNull(session, "session");
    }

    /** The key of everything that concerns the tree: {@code tenant/root}. */
    public String treeKey() {
        return tenant + '/' + root;
    }

    /** The key of everything that concerns the session alone: {@code tenant/root/session}. */
    public String sessionKey() {
        return tenant + '/' + root + '/' + session;
    }

    /** True for the session at the root of its tree. */
    public boolean isRoot() {
        return root.equals(session);
    }
}
