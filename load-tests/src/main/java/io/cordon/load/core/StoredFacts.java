package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;

/** A session's facts that exist as bytes only between events, as if nothing were kept in the heap. Sessions of a tree share its record. */
final class StoredFacts {

    private final TreeRecord tree;
    private byte[] session;

    private StoredFacts(TreeRecord tree, SessionRef session) {
        this.tree = tree;
        this.session = SessionFacts.blank(session).encode();
    }

    static StoredFacts blank(SessionRef session) {
        return new StoredFacts(new TreeRecord(), session);
    }

    StoredFacts with(SessionRef other) {
        return new StoredFacts(tree, other);
    }

    void apply(Core core, Event event) {
        Facts facts = Facts.of(tree.decoded(), SessionFacts.decode(session));
        core.apply(facts, event);
        tree.encode(facts.tree());
        session = facts.session().encode();
    }

    int sessionBytes() {
        return session.length;
    }

    int treeBytes() {
        return tree.bytes.length;
    }

    int pageBytes() {
        return tree.pages.bytes();
    }

    private static final class TreeRecord {

        private final CountedPages pages = new CountedPages();
        private byte[] bytes = TreeFacts.blank(pages).encode();

        TreeFacts decoded() {
            return TreeFacts.decode(bytes, pages);
        }

        void encode(TreeFacts facts) {
            bytes = facts.encode();
        }
    }
}
