package io.cordon.detectors.facts;

import io.cordon.detectors.facts.Approval.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last {@value #LIMIT} questions of a session to a person. */
public final class Approvals {

    static final int LIMIT = 8;

    private final Deque<Approval> approvals = new ArrayDeque<>(2);

    /** The question with this id. */
    public Optional<Approval> find(String id) {
        long hash = NameHash.of(id);
        for (Approval approval : approvals) {
            if (approval.id() == hash) {
                return Optional.of(approval);
            }
        }
        return Optional.empty();
    }

    /** True if a question about this call was answered with yes. */
    public boolean approved(String callId) {
        long call = NameHash.of(callId);
        for (Approval approval : approvals) {
            if (approval.call() == call && approval.answer() == Answer.YES) {
                return true;
            }
        }
        return false;
    }

    /** The first question under an id counts: a second one cannot change what is asked. */
    void asked(String id, String callId, String digest) {
        if (find(id).isEmpty()) {
            add(new Approval(NameHash.of(id), NameHash.of(callId), NameHash.of(digest), Answer.OPEN));
        }
    }

    /** An answer to other arguments than were asked for is no answer. */
    void decided(String id, String digest, boolean yes) {
        find(id).filter(asked -> asked.digest() == NameHash.of(digest)).ifPresent(asked -> {
            approvals.remove(asked);
            add(new Approval(asked.id(), asked.call(), asked.digest(), yes ? Answer.YES : Answer.NO));
        });
    }

    private void add(Approval approval) {
        if (approvals.size() == LIMIT) {
            approvals.removeFirst();
        }
        approvals.addLast(approval);
    }

    boolean isEmpty() {
        return approvals.isEmpty();
    }

    void encode(StateWriter out) {
        out.number(approvals.size());
        approvals.forEach(approval -> approval.encode(out));
    }

    static Approvals decode(StateReader in) {
        Approvals read = new Approvals();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.approvals.addLast(Approval.decode(in));
        }
        return read;
    }
}
