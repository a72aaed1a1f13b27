package io.cordon.detectors.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The calls of a session that have not ended, at most {@value #LIMIT}; the oldest goes first. */
public final class PendingCalls {

    static final int LIMIT = 16;

    private final Deque<PendingCall> calls = new ArrayDeque<>(4);

    /** The call with this id. */
    public Optional<PendingCall> find(String callId) {
        long hash = NameHash.of(callId);
        for (PendingCall call : calls) {
            if (call.call() == hash) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    void add(PendingCall call) {
        if (calls.size() == LIMIT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    void remove(PendingCall call) {
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
