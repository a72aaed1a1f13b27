package io.cordon.emitter;

import io.cordon.schemas.avro.Event;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param draft in its final form, or what makes that
 * @param voice the session that says it
 * @param importance how much of the queue it may fill
 * @param settled told whether the broker has it, where somebody waits for that
 */
record Outbound(
        Draft draft,
        Voice voice,
        Importance importance,
        @Nullable CompletableFuture<Boolean> settled) {

    /** An event that is there. */
    Outbound(Event event, Voice voice, Importance importance, @Nullable CompletableFuture<Boolean> settled) {
        this(Draft.of(event), voice, importance, settled);
    }

    Event event() {
        return draft.event();
    }

    /** Somebody waits for it. */
    boolean urgent() {
        return settled != null;
    }

    void arrived() {
        settle(true);
    }

    /** It never arrives: a hole in its session's sequence. */
    void lost() {
        voice.dropped().increment();
        settle(false);
    }

    private void settle(boolean arrived) {
        if (settled != null) {
            settled.complete(arrived);
        }
    }
}
