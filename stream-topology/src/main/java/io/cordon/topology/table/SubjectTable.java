package io.cordon.topology.table;

/** The tables of the subject core, keyed as its topics: tenant/kind/ref. */
public enum SubjectTable implements TableKind {
    /** What is known of each credential. */
    CREDENTIALS('c'),
    /** Holds to renew. */
    HOLDS('h'),
    /** second, tenant/credential/ref: which are due. */
    TIMERS('d'),
    /** What each session and agent was issued. */
    HOLDINGS('i'),
    /** What is learnt: tenant/agent/type:agent type, and with the runtime behind it what that one's sessions add up to. */
    LEARNING('l');

    /** The store of all of them. */
    public static final String STORE = "subject-state";

    private final char letter;

    SubjectTable(char letter) {
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
