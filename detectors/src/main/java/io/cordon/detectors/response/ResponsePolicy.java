package io.cordon.detectors.response;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import java.time.Duration;

/**
 * How far a finding may go.
 *
 * @param holdLasts how long a hold lasts unless renewed
 * @param renewBefore how long before its end a hold is renewed
 * @param stepUpStands how long risk below a containment stands after the last finding
 * @param preventedAttempts different calls, already stopped by a gate, that still lead to a containment when there are so many of them
 * @param preventedWindow within which they count
 */
public record ResponsePolicy(
        Duration holdLasts,
        Duration renewBefore,
        Duration stepUpStands,
        int preventedAttempts,
        Duration preventedWindow) {

    /** What a gate did about a call before it ran. */
    public enum Handling {
        /** Nothing, or it let it run. */
        NONE,
        /** It did not let it run. */
        STOPPED,
        /** It let it run on a person's approval. */
        APPROVED
    }

    /** Checks that the numbers make sense together. */
    public ResponsePolicy {
        if (renewBefore.isNegative() || holdLasts.compareTo(renewBefore) <= 0) {
            throw new IllegalArgumentException(
                    "a hold must last longer than its renewal takes, got " + holdLasts + " and " + renewBefore);
        }
        if (preventedAttempts < 1) {
            throw new IllegalArgumentException("preventedAttempts must be at least 1, got " + preventedAttempts);
        }
    }

    /** Holds of 60 s renewed 30 s before their end; step-ups stand for 5 minutes; the second stopped attempt in 10 minutes counts. */
    public static ResponsePolicy defaults() {
        return new ResponsePolicy(
                Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(5), 2, Duration.ofMinutes(10));
    }

    /**
     * What a finding gets.
     *
     * @param grade how strong the evidence is
     * @param wanted how far the detector would go
     * @param origin how well the sender is known
     * @param handling what a gate did about the call
     * @param attempts different stopped attempts in the window, with this one
     */
    public Rung decide(Grade grade, Rung wanted, OriginLevel origin, Handling handling, int attempts) {
        Rung rung = wanted.atMost(grade.limit());
        if (handling == Handling.APPROVED && grade.compareTo(Grade.STEERED) >= 0) {
            // A person answered the question. The core has only the runtime's word for it, so links and facts stand.
            rung = rung.atMost(Rung.ALERT);
        }
        if (origin != OriginLevel.VERIFIED) {
            // Whoever may write to the topic could speak for a victim: harm stays small and passes by itself.
            return rung.atMost(Rung.STEP_UP);
        }
        if (handling == Handling.STOPPED && grade != Grade.FACT && attempts < preventedAttempts) {
            // The gate did its work, and a person may be looking at it.
            return rung.atMost(Rung.STEP_UP);
        }
        return rung;
    }
}
