package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.List;

/** A session's facts that exist as bytes only between events, as if nothing were kept in the heap. Sessions of a tree share its record. */
final class StoredFacts {

    private final TreeRecord tree;
    private byte[] session;

    private StoredFacts(TreeRecord tree, SessionRef session) {
        this.tree = tree;
        this.session = SessionFacts.blank(session).encode();
    }

    /** Those of the sessions of one tree. */
    static List<StoredFacts> blank(List<SessionRef> sessions) {
        TreeRecord shared = new TreeRecord();
        return sessions.stream()
                .map(session -> new StoredFacts(shared, session))
                .toList();
    }

    Outcome apply(Core core, Event event) {
        Facts facts = Facts.of(tree.decoded(), SessionFacts.decode(session));
        Outcome outcome = core.apply(facts, event);
        tree.encode(facts.tree());
        session = facts.session().encode();
        return outcome;
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
