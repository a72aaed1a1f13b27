package io.cordon.topology.table;

/** The tables of the session core. */
public enum SessionTable implements TableKind {
    /** tenant/root/session: the session's record. */
    SESSIONS('s', true),
    /** tenant/root: what the sessions of a tree share. */
    TREES('t', true),
    /** tenant/root/page: prints. */
    PAGES('p', true),
    /** second, tenant/root/session: who is due. */
    TIMERS('d', false),
    /** tenant: how many sessions live and are held. */
    TENANTS('n', false),
    /** The gate feed's key: holds that stand. */
    HOLDS('h', false),
    /** tenant/root/session: under which grants it speaks. */
    GRANTS('g', true);

    /** The store of all of them. */
    public static final String STORE = "session-state";

    private final char letter;
    private final boolean liesWithTrees;

    SessionTable(char letter, boolean liesWithTrees) {
        this.letter = letter;
        this.liesWithTrees = liesWithTrees;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public char letter() {
        return letter;
    }

    @Override
    public boolean liesWithTrees() {
        return liesWithTrees;
    }
}
