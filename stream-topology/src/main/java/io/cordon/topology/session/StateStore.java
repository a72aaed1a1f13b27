package io.cordon.topology.session;

import io.cordon.detectors.Facts;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.topology.table.Changes;
import io.cordon.topology.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/*
 * The stores are the truth at each commit. In between what changed is kept decoded and is encoded when rows are written, once for all events since the last
 * commit: to encode a tree takes longer than to judge an event. What falls out of the heap before, or is written ahead, is encoded then. Decoded sessions and trees that have not changed
 * are kept besides, since decoding costs more than detecting; but not through a collection, which copies some two hundred objects of each of them, and would do so again before it
 * lets them grow old among what only a full collection looks at, when most have ended. To decode each once after a collection takes less (ADR 374). All of them belong to one life of the task: a task that is closed, however it is closed, drops its
 * processor and with it whatever an aborted transaction had changed.
 */
/** What is known of sessions and trees, in RocksDB with a small heap in front. */
final class StateStore {
    /** Bytes in the heap for each stored byte, roughly, and what a record takes that is empty. */
    private static final long IN_HEAP = 4;

    private static final long EMPTY = 256;
    private static final byte[] NOTHING = {};

    /** Sessions that wait; fewer are stored in about a millisecond. */
    private static final int MANY = 16;

    private final Table sessions;
    private final Table trees;
    private final Table pages;
    private final Caution caution;
    private final IntConsumer written;
    private final boolean holdsBack;
    private final Recent<SessionState> recentSessions;
    private final Recent<Tree> recentTrees;

    /** What is in the heap and not stored. All of it is among the recent ones. */
    private final Changes<SessionState> changedSessions = new Changes<>();

    private final Changes<Tree> changedTrees = new Changes<>();

    /**
     * What the tables hold.
     *
     * @param keptBytes heap for what stays decoded, roughly
     * @param caution whether each change is stored at once
     * @param written told the bytes of each session's record
     */
    StateStore(Table sessions, Table trees, Table pages, long keptBytes, Caution caution, IntConsumer written) {
        this.sessions = sessions;
        this.trees = trees;
        this.pages = pages;
        this.caution = caution;
        this.written = written;
        this.recentSessions = new Recent<>(keptBytes / 4, this::storeSession); // a tree brings its pages
        this.recentTrees = new Recent<>(keptBytes - keptBytes / 4, this::storeTree);
        this.holdsBack = sessions.beforeWriting(this::storeAll);
    }

    Optional<SessionState> session(String key) {
        SessionState recent = recentSessions.get(key);
        if (recent != null) {
            return Optional.of(recent);
        }
        byte[] stored = sessions.get(key);
        if (stored == null) {
            return Optional.empty();
        }
        SessionState read = SessionState.decode(stored);
        recentSessions.put(key, read, weight(stored));
        return Optional.of(read);
    }

    /** The facts of a session in its tree. Sessions of one tree share one {@link TreeFacts}. */
    Facts facts(SessionState session) {
        return Facts.of(tree(session.treeKey()), session.facts());
    }

    private TreeFacts tree(String key) {
        Tree recent = recentTrees.get(key);
        return recent == null ? readTree(key) : recent.facts();
    }

    private TreeFacts readTree(String key) {
        byte[] stored = trees.get(key);
        StoredPages own = stored == null ? StoredPages.ofNewTree(pages, key) : StoredPages.of(pages, key);
        Tree tree = new Tree(stored == null ? TreeFacts.blank(own) : TreeFacts.decode(stored, own), own);
        recentTrees.put(key, tree, tree.weight(stored == null ? 0 : stored.length));
        return tree.facts();
    }

    /** Keeps what changed of a session and its tree; it is stored with the commit at the latest. */
    @SuppressWarnings("ReferenceEquality") // what is kept is what was changed, and no copy of it
    void save(SessionState session, Facts facts) {
        saveTree(session.treeKey(), facts.tree());
        if (recentSessions.get(session.key()) != session) {
            recentSessions.put(session.key(), session, weight(NOTHING));
        }
        if (!session.noted().isFreshIn(changedSessions)) {
            changedSessions.put(session.key(), session);
            session.noted().in(changedSessions);
        }
        if (!holdsBack || caution.isTaken()) {
            storeAll();
        }
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void saveTree(String key, TreeFacts facts) {
        if (!facts.changed()) { // by a tick, which renews a session's hold
            return;
        }
        Tree tree = recentTrees.get(key);
        if (tree == null || tree.facts() != facts) { // others that an event brought in have pushed it out
            trees.put(key, facts.encode());
            recentTrees.remove(key);
        } else if (!tree.noted().isFreshIn(changedTrees)) {
            changedTrees.put(key, tree);
            tree.noted().in(changedTrees);
        }
    }

    /** Whether the stores have what is known of a session and its tree, so that it may be forgotten. */
    boolean isStored(SessionState session) {
        return changedSessions.get(session.key()) == null && changedTrees.get(session.treeKey()) == null;
    }

    /** Stores and writes what has rested since this was last asked for, if it is so much that the commit would take long. */
    void writeAhead() {
        if (changedSessions.size() >= MANY) {
            sessions.writeAhead(); // of all three tables
            storeRested();
        }
    }

    /** Keeps decoded only what is not stored. Whoever is at work is decoded again with his next event. */
    void rest() {
        recentSessions.keepOnly(key -> changedSessions.get(key) != null);
        recentTrees.keepOnly(key -> changedTrees.get(key) != null);
    }

    private void storeAll() {
        storeRested();
        storeRested(); // what was fresh has rested now
    }

    private void storeRested() {
        changedTrees.turn().forEach(this::store);
        changedSessions.turn().forEach(this::store);
    }

    private void storeSession(String key) {
        takeOut(changedSessions, key, SessionState::noted).ifPresent(session -> store(key, session));
    }

    private static <V> Optional<V> takeOut(Changes<V> changes, String key, Function<V, Noted> noted) {
        Optional<V> taken = Optional.ofNullable(changes.remove(key));
        taken.map(noted).ifPresent(Noted::nowhere);
        return taken;
    }

    private void store(String key, SessionState session) {
        byte[] record = session.encode();
        sessions.put(key, record);
        written.accept(record.length);
        if (session.facts().course().ended()) {
            letGo(session);
        } else {
            recentSessions.weigh(key, weight(record));
        }
    }

    /** Whoever has ended hardly says anything more, and each full collection would look through it until others push it out. */
    private void letGo(SessionState session) {
        recentSessions.remove(session.key());
        Tree tree = recentTrees.get(session.treeKey());
        if (tree != null && tree.facts().openSessions() == 0 && changedTrees.get(session.treeKey()) == null) {
            recentTrees.remove(session.treeKey());
        }
    }

    private void storeTree(String key) {
        takeOut(changedTrees, key, Tree::noted).ifPresent(tree -> store(key, tree));
    }

    private void store(String key, Tree tree) {
        byte[] record = tree.facts().encode();
        trees.put(key, record);
        recentTrees.weigh(key, tree.weight(record.length));
    }

    private static long weight(byte[] record) {
        return weight(record.length);
    }

    /** What takes so many bytes in the store, in the heap, roughly. */
    static long weight(int stored) {
        return IN_HEAP * (EMPTY + stored);
    }

    void deleteSession(SessionRef ref) {
        String key = SessionKeys.session(ref);
        takeOut(changedSessions, key, SessionState::noted);
        sessions.delete(key);
        recentSessions.remove(key);
    }

    void deleteTree(SessionRef ref) {
        String key = SessionKeys.tree(ref);
        takeOut(changedTrees, key, Tree::noted);
        trees.delete(key);
        StoredPages.of(pages, key).deleteAll();
        recentTrees.remove(key);
    }

    /** Drops what the heap knows of a session and its tree, which are stored: the stores have what was last written. */
    void forget(SessionState session) {
        recentTrees.remove(session.treeKey());
        recentSessions.remove(session.key());
    }

    /** The keys of the sessions of a tree, at most so many. */
    List<String> sessionsOf(String treeKey, int limit) {
        storeAll();
        return sessions.beginning(SessionKeys.prefix(treeKey), limit).stream()
                .map(row -> row.key)
                .toList();
    }
}
