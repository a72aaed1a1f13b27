package io.cordon.topology.session;

import io.cordon.detectors.Facts;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.topology.table.Table;
import java.util.List;
import java.util.Optional;

/*
 * The store is the truth and is written with each event; it passes on to disk and changelog what stands at the commit. Decoded
 * sessions and trees are kept in the heap besides, since decoding costs more than detecting. They belong to one life of the task: a task
 * that is closed, however it is closed, drops its processor and with it whatever an aborted transaction had changed.
 */
/** What is known of sessions and trees, in RocksDB with a small heap in front. */
final class StateStore {
    /** Bytes in the heap for each stored byte, roughly, and what a record takes that is empty. */
    private static final long IN_HEAP = 4;

    private static final long EMPTY = 256;

    private final Table sessions;
    private final Table trees;
    private final Table pages;
    private final Recent<SessionState> recentSessions;
    private final Recent<Tree> recentTrees;

    private record Tree(TreeFacts facts, StoredPages pages) {
        long weight(int record) {
            return IN_HEAP * (EMPTY + record + pages.bytes());
        }
    }

    StateStore(Table sessions, Table trees, Table pages, long keptBytes) {
        this.sessions = sessions;
        this.trees = trees;
        this.pages = pages;
        this.recentSessions = new Recent<>(keptBytes / 4); // a tree brings its pages
        this.recentTrees = new Recent<>(keptBytes - keptBytes / 4);
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

    /**
     * Writes a session and its tree.
     *
     * @return the bytes of the session's record
     */
    int save(SessionState session, Facts facts) {
        String key = session.key();
        byte[] record = session.encode();
        sessions.put(key, record);
        recentSessions.put(key, session, weight(record));
        saveTree(session.treeKey(), facts.tree());
        return record.length;
    }

    private void saveTree(String key, TreeFacts facts) {
        byte[] record = facts.encode();
        trees.put(key, record);
        Tree tree = recentTrees.get(key);
        if (tree != null) {
            recentTrees.put(key, tree, tree.weight(record.length));
        }
    }

    private static long weight(byte[] record) {
        return IN_HEAP * (EMPTY + record.length);
    }

    void deleteSession(SessionRef ref) {
        String key = SessionKeys.session(ref);
        sessions.delete(key);
        recentSessions.remove(key);
    }

    void deleteTree(SessionRef ref) {
        String key = SessionKeys.tree(ref);
        trees.delete(key);
        StoredPages.of(pages, key).deleteAll();
        recentTrees.remove(key);
    }

    /** Drops what the heap knows of a session and its tree: the stores have what was last written. */
    void forget(SessionRef ref) {
        String treeKey = SessionKeys.tree(ref);
        recentTrees.remove(treeKey);
        recentSessions.removeAll(SessionKeys.prefix(treeKey));
    }

    /** The keys of the sessions of a tree that have a record, at most so many. */
    List<String> sessionsOf(String treeKey, int limit) {
        return sessions.beginning(SessionKeys.prefix(treeKey), limit).stream()
                .map(row -> row.key)
                .toList();
    }
}
