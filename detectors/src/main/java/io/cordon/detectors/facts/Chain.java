package io.cordon.detectors.facts;

/** The order of what a session took in: untrusted content, then something worth protecting. Numbers are ordinals of its events; 0 is never. */
public final class Chain {

    private long lastUntrusted;
    private long untrusted;
    private long sensitive;

    /** Event that brought untrusted content before {@link #sensitive()}; 0 if there was none. */
    public long untrusted() {
        return untrusted;
    }

    /** Last event that brought something worth protecting after untrusted content; 0 if there was none. */
    public long sensitive() {
        return sensitive;
    }

    /** True if untrusted content was received at all. */
    public boolean tainted() {
        return lastUntrusted != 0;
    }

    /** One result is not an order: what is both counts as sensitive first. */
    void received(boolean isUntrusted, boolean isSensitive, long event) {
        if (isSensitive && lastUntrusted != 0) {
            untrusted = lastUntrusted;
            sensitive = event;
        }
        if (isUntrusted) {
            lastUntrusted = event;
        }
    }

    void encode(StateWriter out) {
        out.number(lastUntrusted);
        out.number(untrusted);
        out.number(sensitive);
    }

    static Chain decode(StateReader in) {
        Chain read = new Chain();
        read.lastUntrusted = in.number();
        read.untrusted = in.number();
        read.sensitive = in.number();
        return read;
    }
}
