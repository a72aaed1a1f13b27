package io.cordon.detectors.facts;

import io.cordon.detectors.event.Payload.ToolCallRequested;

/** Where an event is folded into, what identifies it there, and what of it several folds ask for. Confined to one thread. */
final class Folding {

    private final TreeFacts tree;
    private final SessionFacts session;
    private final Keeping keeping;
    private final int index;
    private final long sequence;
    private final long now;
    private long tool;
    private long digest;

    Folding(TreeFacts tree, SessionFacts session, Keeping keeping, int index, long sequence, long now) {
        this.tree = tree;
        this.session = session;
        this.keeping = keeping;
        this.index = index;
        this.sequence = sequence;
        this.now = now;
    }

    TreeFacts tree() {
        return tree;
    }

    SessionFacts session() {
        return session;
    }

    /** Which parts are to be kept. */
    Keeping keeping() {
        return keeping;
    }

    /** The session's place in the tree. */
    int index() {
        return index;
    }

    long sequence() {
        return sequence;
    }

    long now() {
        return now;
    }

    /** The hash of the tool of the call that the event asks for. */
    long tool(ToolCallRequested call) {
        if (tool == 0) {
            tool = NameHash.of(call.tool());
        }
        return tool;
    }

    /** The hash of that call's argument digest. */
    long digest(ToolCallRequested call) {
        if (digest == 0) {
            digest = NameHash.of(call.argumentDigest());
        }
        return digest;
    }
}
