package io.cordon.gate.feed;

/** What a reader of the feed sees. */
enum Isolation {
    UNCOMMITTED("read_uncommitted"),
    COMMITTED("read_committed");

    private final String setting;

    Isolation(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
