package io.cordon.detectors.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of a session that have not ended, at most {@value #LIMIT}; the oldest goes first. */
public final class PendingCalls {

    static final int LIMIT = 16;

    private final Deque<PendingCall> calls = new ArrayDeque<>(4);

    /** What was asked for last: several detectors ask for the call that an event ends. */
    private @Nullable String asked;

    private Optional<PendingCall> answer = Optional.empty();

    /** The call with this id. */
    @SuppressWarnings("ReferenceEquality") // the same object of the same event; others are looked for
    public Optional<PendingCall> find(String callId) {
        if (callId != asked) {
            answer = search(callId);
            asked = callId;
        }
        return answer;
    }

    private Optional<PendingCall> search(String callId) {
        long hash = NameHash.of(callId);
        for (PendingCall call : calls) {
            if (call.call() == hash) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    void add(PendingCall call) {
        asked = null;
        if (calls.size() == LIMIT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    void remove(PendingCall call) {
        asked = null;
        calls.remove(call);
    }

    void encode(StateWriter out) {
        out.number(calls.size());
        calls.forEach(call -> call.encode(out));
    }

    static PendingCalls decode(StateReader in) {
        PendingCalls read = new PendingCalls();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.calls.addLast(PendingCall.decode(in));
        }
        return read;
    }
}
