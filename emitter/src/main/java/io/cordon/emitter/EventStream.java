package io.cordon.emitter;

import io.cordon.emitter.feature.AskedCall;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.RequestedCall;
import io.cordon.emitter.feature.Stamp;
import io.cordon.schemas.avro.ApprovalRequested;
import io.cordon.schemas.avro.Event;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events of one session, one after the other: an event gets its number, is handed over and shown to the guard before
 * the next one begins. A call is judged within that, so that the guard has seen all that comes before it and nothing else.
 *
 * <p><b>Failure semantics</b> An event for which there is no room keeps its number: readers see the hole.
 */
final class EventStream {
    private final Voice voice;
    private final EventBuilder events;
    private final HandOver handOver;
    private final SafeGuard guard;
    private final Mode mode;
    private final Counters counters;
    private static final Warnings full = new Warnings("event dropped, the queue is full");
    private static final int MOST_UNSEEN = 64;
    private final Queue<Draft> unseen = new ArrayDeque<>();
    private final Runnable told;
    private long sequence;
    private boolean ended;

    EventStream(Voice voice, EventBuilder events, HandOver handOver, SafeGuard guard, Mode mode, Counters counters) {
        this.voice = voice;
        this.events = events;
        this.handOver = handOver;
        this.guard = guard;
        this.mode = mode;
        this.counters = counters;
        this.told = guard.looks() ? this::catchUp : () -> {};
    }

    /** What was answered to a call; where somebody waits, the future tells whether the broker has the request. */
    record Answer(
            Event event,
            GuardVerdict verdict,
            Decision decision,
            Optional<String> approvalId,
            @Nullable CompletableFuture<Boolean> settled) {}

    /** Says something. After the end nothing is said any more. */
    synchronized void say(SpecificRecord payload, Importance importance, Instant at, TraceContext trace) {
        if (!ended) {
            handOver(Draft.of(next(payload, at, trace)), importance, null);
        }
    }

    /**
     * Says something that is made later: by the sending thread, or by this session's next call if a guard looks and it comes before that. Its number
     * and its place in the queue, or that it is dropped, are settled now.
     *
     * @param payload is asked once, on any thread
     */
    synchronized void sayLater(
            Supplier<? extends SpecificRecord> payload, Importance importance, Instant at, TraceContext trace) {
        if (!ended) {
            Stamp stamp = new Stamp(sequence, at, trace);
            handOver(Draft.later(() -> events.event(stamp, payload.get()), told), importance, null);
        }
    }

    /** Says the last word. */
    synchronized void end(SpecificRecord payload, Instant at, TraceContext trace) {
        say(payload, Importance.VITAL, at, trace);
        ended = true;
    }

    /**
     * Has a call judged and says it, with the decision. What nobody has asked for of its arguments is read on its way out, unless somebody waits for that.
     *
     * @param completion reads what is left
     */
    synchronized Answer ask(
            AskedCall asked,
            Runnable completion,
            Instant at,
            TraceContext trace,
            GuardContext context,
            boolean awaited) {
        catchUp();
        RequestedCall call = asked.call();
        Event event = next(call.payload(), at, trace);
        JudgedCall judged = new JudgedCall(event, asked, completion);
        GuardVerdict verdict = guard.judge(judged, context);
        Decision decision = mode.effective(verdict.decision());
        GateDecisions.record(call.payload(), verdict, mode);
        CompletableFuture<Boolean> settled = awaited && decision.allows() ? new CompletableFuture<>() : null;
        if (!ended) {
            boolean later = settled == null && !asked.isComplete();
            Draft draft = later ? Draft.later(judged::event, told) : Draft.of(judged.event());
            handOver(draft, call.capability().sink() ? Importance.VITAL : Importance.CALL, settled);
        }
        Optional<String> approval =
                decision == Decision.STEP_UP ? approval(event, verdict, at, trace) : Optional.empty();
        return new Answer(event, verdict, decision, approval, settled);
    }

    /** A call that a person must approve. Without a digest of its arguments there is nothing to approve. */
    private Optional<String> approval(Event event, GuardVerdict verdict, Instant at, TraceContext trace) {
        ByteBuffer digest = event.getToolCallRequested().getArgumentDigest();
        if (!digest.hasRemaining()) {
            return Optional.empty();
        }
        String id = ApprovalIds.of(event.getEventId());
        say(
                new ApprovalRequested(id, event.getToolCallRequested().getCallId(), digest, verdict.reason()),
                Importance.VITAL,
                at,
                trace);
        return Optional.of(id);
    }

    private Event next(SpecificRecord payload, Instant at, TraceContext trace) {
        return events.event(new Stamp(sequence, at, trace), payload);
    }

    private void handOver(Draft draft, Importance importance, @Nullable CompletableFuture<Boolean> settled) {
        sequence++;
        Outbound outbound = new Outbound(draft, voice, importance, settled);
        if (handOver.offer(outbound)) {
            counters.handedOver.increment();
        } else {
            counters.dropped.increment();
            outbound.lost();
            full.say(voice.identity().session(), null);
        }
        if (guard.looks()) {
            show(draft);
        }
    }

    /** An event that has to be made yet is shown when it is, or when too many wait. */
    private void show(Draft draft) {
        unseen.add(draft);
        if (draft.isMade() || unseen.size() > MOST_UNSEEN) {
            catchUp();
        }
    }

    /** Shows the guard what it has not seen yet, in order; what is not made by now is made here. */
    private synchronized void catchUp() {
        for (Draft next = unseen.poll(); next != null; next = unseen.poll()) {
            guard.observed(voice.identity().session(), next);
        }
    }
}
