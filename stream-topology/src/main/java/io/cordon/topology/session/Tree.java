package io.cordon.topology.session;

import io.cordon.detectors.facts.TreeFacts;

/**
 * A delegation tree in the heap. Mutable, confined to one thread.
 *
 * @param facts what is known of it
 * @param pages its print pages in the store
 * @param noted whether it is among what changed
 */
record Tree(TreeFacts facts, StoredPages pages, Noted noted) {

    Tree(TreeFacts facts, StoredPages pages) {
        this(facts, pages, new Noted());
    }

    /** Roughly, if its record is so long. */
    long weight(int record) {
        return StateStore.weight(record + pages.bytes());
    }
}
