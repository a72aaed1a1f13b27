package io.cordon.schemas.bound;

/**
 * The bounds of an event on the wire. An emitter cuts to them and says so in the event; a reader refuses what is
 * beyond, since only a broken or hostile sender gets there.
 */
public final class EventBounds {

    /** Characters of an id or name: tenant, agent, session, writer, tool, call, credential. */
    public static final int NAME = 200;

    /** Characters of an event id, which is made of two names and two numbers. */
    public static final int EVENT_ID = 512;

    /** Characters of a reduced text: paths, resources, destinations. */
    public static final int REDUCED = 256;

    /** Bytes of an encoded grant. */
    public static final int GRANT = 4_096;

    /** Names in a list: tools on offer, tools of a scope, detectors of a decision. */
    public static final int NAMES = 2_000;

    /** Segments of a content. */
    public static final int SEGMENTS = 8_192;

    /** Arguments of a call. */
    public static final int ARGUMENTS = 2_048;

    /** Destinations of a call or scope. */
    public static final int DESTINATIONS = 512;

    /** Secrets of a content or argument. */
    public static final int SECRETS = 512;

    /** Bytes of packed prints in one field. */
    public static final int PRINT_BYTES = 65_536;

    /** Bytes of packed prints in one event. */
    public static final int EVENT_PRINT_BYTES = 262_144;

    /** Agents between a session and the root of its tree. */
    public static final int DEPTH = 64;

    /** Bytes of a tree print: of a value, a destination, a host. */
    public static final int TREE_PRINT = 8;

    /** Bytes of a print under the tenant's cross-session key, and of an argument or scope digest. */
    public static final int WIDE_PRINT = 16;

    private EventBounds() {}
}
