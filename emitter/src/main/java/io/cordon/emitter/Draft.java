package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Event;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event that has its place in its session's sequence, and may have to be made yet: once, by whoever needs it first. Thread-safe.
 *
 * <p>It is made under a lock of its own and no other: a session may wait for the sending thread to make one, never the other way round.
 */
final class Draft {
    private static final Runnable NOBODY = () -> {};

    private final Runnable told;
    private @Nullable Supplier<Event> maker;
    private volatile @Nullable Event event;

    private Draft(@Nullable Event event, @Nullable Supplier<Event> maker, Runnable told) {
        this.event = event;
        this.maker = maker;
        this.told = told;
    }

    /** An event that is there. */
    static Draft of(Event event) {
        return new Draft(requireNonNull(event, "event"), null, NOBODY);
    }

    /**
     * An event that is made later.
     *
     * @param maker makes it, and holds on to what it takes until then
     * @param told called by {@link #finish} when it is there
     */
    static Draft later(Supplier<Event> maker, Runnable told) {
        return new Draft(null, requireNonNull(maker, "maker"), requireNonNull(told, "told"));
    }

    boolean isMade() {
        return event != null;
    }

    /** The event, made now if nobody has. */
    Event event() {
        Event made = event;
        return made == null ? made() : made;
    }

    /** Makes the event and says so. For the sending thread, which has the time. */
    void finish() {
        event();
        told.run();
    }

    private synchronized Event made() {
        Event made = event;
        if (made == null) {
            made = requireNonNull(maker, "maker").get();
            event = made;
            maker = null; // What it held on to may go now.
        }
        return made;
    }
}
