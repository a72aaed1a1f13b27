package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/** What became of a step. Expected outcomes only; see {@link ConnectorException} for the rest. */
public sealed interface StepOutcome {

    /** The target accepted it. Whether access has ended is for the probe to say. */
    record Done(Evidence evidence) implements StepOutcome {
        public Done {
            requireNonNull(evidence, "evidence");
        }
    }

    /** Its effect was there before: a repeat, or somebody else was faster. */
    record AlreadyDone(Evidence evidence) implements StepOutcome {
        public AlreadyDone {
            requireNonNull(evidence, "evidence");
        }
    }

    /**
     * The target was not reached, too slow or busy. Access stands until shown otherwise; try again.
     *
     * @param retryAfter what the target asked for
     */
    record Retryable(String reason, Optional<Duration> retryAfter) implements StepOutcome {
        public Retryable {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
            requireNonNull(retryAfter, "retryAfter");
        }

        /** Without a wish of the target. */
        public Retryable(String reason) {
            this(reason, Optional.empty());
        }
    }

    /** The target or this connector's own limits refuse this step. Trying again unchanged is pointless. */
    record Refused(String reason) implements StepOutcome {
        public Refused {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
        }
    }

    /** The target refuses the connector itself: nothing can be contained there until a human repairs its access. */
    record CutOff(String reason) implements StepOutcome {
        public CutOff {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
        }
    }

    /** This connector or target cannot do it for this credential. */
    record Unsupported(String reason) implements StepOutcome {
        public Unsupported {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
        }
    }
}
