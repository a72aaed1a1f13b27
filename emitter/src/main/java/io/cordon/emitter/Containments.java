package io.cordon.emitter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who wants to know when a session is contained. Who comes late is told at once. */
final class Containments {
    private static final Warnings failed = new Warnings("containment callback failed");

    private final String session;
    private final List<Consumer<ContainmentNotice>> callbacks = new ArrayList<>();
    private @Nullable ContainmentNotice last;

    Containments(String session) {
        this.session = session;
    }

    void add(Consumer<ContainmentNotice> callback) {
        ContainmentNotice missed;
        synchronized (callbacks) {
            callbacks.add(callback);
            missed = last;
        }
        if (missed != null) {
            tell(callback, missed);
        }
    }

    void contained(ContainmentNotice notice) {
        List<Consumer<ContainmentNotice>> told;
        synchronized (callbacks) {
            last = notice;
            told = List.copyOf(callbacks);
        }
        told.forEach(callback -> tell(callback, notice));
    }

    /** One callback that fails must not keep the others from stopping their tools. */
    private void tell(Consumer<ContainmentNotice> callback, ContainmentNotice notice) {
        try {
            callback.accept(notice);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            failed.say(session, e);
        }
    }
}
