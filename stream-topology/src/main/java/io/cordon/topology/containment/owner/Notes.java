package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a containment's record says beside its state.
 *
 * @param until when it is released by itself
 * @param impact whom it hit when it began
 * @param release who asked for its release, and why
 * @param judged what an analyst made of its case
 */
public record Notes(
        Optional<Instant> until, Optional<Impact> impact, Optional<ReleaseNote> release, Optional<Judged> judged) {

    /**
     * Why it is released.
     *
     * @param by the operators, or {@value #EXPIRY}
     * @param reason in their words
     */
    public record ReleaseNote(String by, String reason) {

        /** Its time was over. */
        public static final String EXPIRY = "expiry";

        public ReleaseNote {
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }

        static ReleaseNote expired(Instant until) {
            return new ReleaseNote(EXPIRY, "it was to end at " + until);
        }
    }

    public Notes {
        requireNonNull(until, "until");
        requireNonNull(impact, "impact");
        requireNonNull(release, "release");
        requireNonNull(judged, "judged");
    }

    public static Notes none() {
        return new Notes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A containment begins or grows stronger; what gave it an end earlier did not know of this. */
    Notes begun(Impact hits, Optional<Instant> end) {
        return new Notes(end, Optional.of(hits), Optional.empty(), judged);
    }

    Notes lasting(Instant end) {
        return new Notes(Optional.of(end), impact, release, judged);
    }

    Notes released(ReleaseNote why) {
        return new Notes(Optional.empty(), impact, Optional.of(why), judged);
    }

    Notes judged(Judged by) {
        return new Notes(until, impact, release, Optional.of(by));
    }
}
