package io.cordon.quickstart.agent;

/** What becomes of a session. */
public enum Plot {
    /** It does its work and nothing else. */
    ORDINARY("ordinary"),
    /** It sends out a secret that it read. */
    EXFILTRATION("credential exfiltration"),
    /** It does what a stranger's text wants, outside of what it was declared to do. */
    DRIFT("scope drift"),
    /** It does in another way what was denied. */
    CHAINING("abnormal chaining"),
    /** It hands a secret to a sub-agent. */
    ACCOMPLICE("exfiltration by a sub-agent"),
    /** It is that sub-agent. */
    CARRIER("exfiltration by a sub-agent"),
    /** Somebody has a copy of its token. */
    THEFT("stolen token"),
    /** It turns hostile by order, so that the way to its end is known to work before anybody relies on it. */
    DRILL("kill-path drill");

    private final String title;

    Plot(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    public boolean hostile() {
        return this != ORDINARY;
    }

    /** Whether the story leaves it out, apart from how it ended. */
    public boolean quiet() {
        return this == DRILL;
    }
}
