package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last {@value #LIMIT} different denials of a session. The same call denied again is the same denial. */
public final class Denials {

    static final int LIMIT = 8;

    private final Deque<Denial> denials = new ArrayDeque<>(2);

    /** True if nothing was denied. */
    public boolean isEmpty() {
        return denials.isEmpty();
    }

    /** True if exactly this call was denied before. */
    public boolean isRetry(long tool, long digest) {
        for (Denial denial : denials) {
            if (denial.isRepeatedBy(tool, digest)) {
                return true;
            }
        }
        return false;
    }

    /** A denial, not older than these bounds, that a call in another form goes round. */
    public Optional<Denial> evaded(
            long tool, Capability capability, long digest, Target target, long sinceEvent, long sinceTime) {
        for (Denial denial : denials) {
            if (denial.event() >= sinceEvent
                    && denial.time() >= sinceTime
                    && denial.isEvadedBy(tool, capability, digest, target)) {
                return Optional.of(denial);
            }
        }
        return Optional.empty();
    }

    /** True if a call to this target was denied, in whatever form. */
    public boolean reaches(Target target) {
        for (Denial denial : denials) {
            if (denial.target().meets(target)) {
                return true;
            }
        }
        return false;
    }

    void add(Denial denial) {
        if (isRetry(denial.tool(), denial.digest())) {
            return;
        }
        if (denials.size() == LIMIT) {
            denials.removeFirst();
        }
        denials.addLast(denial);
    }

    /** A person said yes: to this call, and so to what it reaches. */
    void forgive(Target target) {
        denials.removeIf(denial -> denial.target().meets(target));
    }

    void encode(StateWriter out) {
        out.number(denials.size());
        denials.forEach(denial -> denial.encode(out));
    }

    static Denials decode(StateReader in) {
        Denials read = new Denials();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.denials.addLast(Denial.decode(in));
        }
        return read;
    }
}
