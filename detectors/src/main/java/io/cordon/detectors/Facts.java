package io.cordon.detectors;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;

/** What is known when an event is judged: its session, and the delegation tree that the session belongs to. Confined to one thread. */
public final class Facts {

    private final TreeFacts tree;
    private final SessionFacts session;

    private Facts(TreeFacts tree, SessionFacts session) {
        this.tree = requireNonNull(tree, "tree");
        this.session = requireNonNull(session, "session");
    }

    /** A session in a tree of its own, of which nothing is known yet; its print pages stay in memory. */
    public static Facts blank(SessionRef session) {
        return of(TreeFacts.blank(PrintPages.inMemory()), SessionFacts.blank(session));
    }

    /** A session in its tree. Sessions of one tree must share one {@link TreeFacts}. */
    public static Facts of(TreeFacts tree, SessionFacts session) {
        return new Facts(tree, session);
    }

    /** What the tree's sessions share. */
    public TreeFacts tree() {
        return tree;
    }

    /** What is known of the session alone. */
    public SessionFacts session() {
        return session;
    }
}
