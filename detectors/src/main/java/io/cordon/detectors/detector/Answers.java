package io.cordon.detectors.detector;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.PendingCall;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Target;

/**
 * What a person said yes to in this session: one question of one detector is not asked twice. A yes is about the same tool at the same target; where
 * a call that does more than read names no target, about this very call.
 *
 * <p>The session remembers a bounded number of answers, the latest; what is forgotten is asked again.
 */
public final class Answers {

    private static final String NAME = "answered";

    private Answers() {}

    /** True if a person said yes to this before. */
    public static boolean given(SessionFacts session, String detector, long about) {
        return session.memory().holds(NAME, key(detector, about));
    }

    /** Remembers that a person said yes. */
    public static void note(SessionFacts session, String detector, long about, long now) {
        session.note(NAME, key(detector, about), now);
    }

    /** What a yes to a signal about a call is about. */
    public static long about(Signal signal, ToolCallRequested call) {
        return signal.answer() != 0
                ? signal.answer()
                : about(
                        NameHash.of(call.tool()),
                        call.capability(),
                        Target.of(call),
                        NameHash.of(call.argumentDigest()));
    }

    /** The same of a call that runs. */
    static long about(PendingCall call) {
        return about(call.tool(), call.capability(), call.target(), call.digest());
    }

    private static long about(long tool, Capability capability, Target target, long digest) {
        boolean blind = target.isEmpty() && capability != Capability.READ;
        long what = blind ? digest : NameHash.of(target.destination(), target.resource());
        return NameHash.of(tool, what);
    }

    private static long key(String detector, long about) {
        return NameHash.of(NameHash.of(detector), about);
    }
}
