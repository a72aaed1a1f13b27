package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

/**
 * Where a text comes from.
 *
 * @param origin who wrote it
 * @param trusted whether the runtime vouches for its author
 * @param name address of the source, such as a URL or mailbox; reduced before it leaves the process
 */
public record ContentSource(ContentOrigin origin, boolean trusted, String name) {

    /** Checks that nothing is missing. */
    public ContentSource {
        requireNonNull(origin, "origin");
        requireNonNull(name, "name");
    }

    /** The user of the session. */
    public static ContentSource user() {
        return new ContentSource(ContentOrigin.USER, true, "");
    }

    /** The operator of the agent. */
    public static ContentSource system() {
        return new ContentSource(ContentOrigin.SYSTEM, true, "");
    }

    /** Another agent. */
    public static ContentSource agent(String name) {
        return new ContentSource(ContentOrigin.AGENT, false, name);
    }

    /** Somebody whom nobody vouches for. */
    public static ContentSource external(String name) {
        return new ContentSource(ContentOrigin.EXTERNAL, false, name);
    }
}
