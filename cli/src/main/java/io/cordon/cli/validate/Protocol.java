package io.cordon.cli.validate;

/** What the baselines have seen when a session is judged; never a session of the same task. */
enum Protocol {
    /** Four fifths of all tasks. */
    FIVE_FOLD("five-fold"),
    /** Half of the tasks of its agent type, and all other agent types. */
    HALF_SEEN("half of its type seen"),
    /** Nothing of its agent type. */
    COLD("type left out");

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
