package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What a probe found. */
public sealed interface ProbeOutcome {

    /** Access has ended. */
    record AccessEnded(Evidence evidence) implements ProbeOutcome {
        public AccessEnded {
            requireNonNull(evidence, "evidence");
        }
    }

    /**
     * The issuer has ended it, but places that do not ask the issuer honour it for a while.
     *
     * @param until when the last of them stops
     */
    record AccessLapses(Evidence evidence, Instant until) implements ProbeOutcome {
        public AccessLapses {
            requireNonNull(evidence, "evidence");
            requireNonNull(until, "until");
        }
    }

    /** Access is still there. */
    record AccessRemains(Evidence evidence) implements ProbeOutcome {
        public AccessRemains {
            requireNonNull(evidence, "evidence");
        }
    }

    /** The target could not be asked this time; ask again. */
    record Undecided(String reason) implements ProbeOutcome {
        public Undecided {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
        }
    }

    /** There is no way to find out, for example because the token is not in the inventory. */
    record Unprovable(String reason) implements ProbeOutcome {
        public Unprovable {
            reason = Texts.bounded(requireNonNull(reason, "reason"), 500);
        }
    }
}
