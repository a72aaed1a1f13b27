package io.cordon.extract.tool;

/** What is looked for among the arguments of a call by name: the first of these that has a text counts. */
enum Lookup {
    COMMAND("command", "cmd", "bash", "shell"),
    SCRIPT("script", "code", "input", "text"),
    CODE("code", "script", "source", "program", "snippet"),
    STATEMENT("sql", "query", "statement"),
    METHOD("method", "http_method", "verb"),
    PEOPLE(
            "participants",
            "attendees",
            "invitees",
            "guests",
            "recipients",
            "recipient",
            "receiver",
            "receivers",
            "addressee",
            "to",
            "cc",
            "bcc");

    private final String[] names;

    Lookup(String... names) {
        this.names = names;
    }

    String[] names() {
        return names;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** The bits of those that look for a name. */
    static int bitsOf(String name) {
        int bits = 0;
        for (Lookup lookup : values()) {
            for (String wanted : lookup.names) {
                bits |= wanted.equals(name) ? lookup.bit() : 0;
            }
        }
        return bits;
    }
}
