package io.cordon.load.peers;

/**
 * An event as other engines see it: flat, and only what the jobs ask for.
 *
 * @param session whose it is
 * @param id of the event
 * @param time in milliseconds
 * @param kind number of its {@link Kind}
 * @param place where the call goes to; 0 for nowhere
 */
public record Step(String session, String id, long time, int kind, long place) {

    /** The names of {@link #values}, in their order. */
    static final String[] NAMES = {"session", "id", "time", "kind", "place"};

    boolean is(Kind wanted) {
        return kind == wanted.number();
    }

    /** The same as an array. */
    Object[] values() {
        return new Object[] {session, id, time, kind, place};
    }
}
