package io.cordon.topology.table;

/** The tables of the session core. */
public enum SessionTable implements TableKind {
    /** tenant/root/session: the session's record. */
    SESSIONS('s'),
    /** tenant/root: what the sessions of a tree share. */
    TREES('t'),
    /** tenant/root/page: prints. */
    PAGES('p'),
    /** second, tenant/root/session: who is due. */
    TIMERS('d'),
    /** tenant: how many sessions live and are held. */
    TENANTS('n'),
    /** The gate feed's key: holds that stand. */
    HOLDS('h'),
    /** tenant/root/session: under which grants it speaks. */
    GRANTS('g');

    /** The store of all of them. */
    public static final String STORE = "session-state";

    private final char letter;

    SessionTable(char letter) {
        this.letter = letter;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public char letter() {
        return letter;
    }
}
