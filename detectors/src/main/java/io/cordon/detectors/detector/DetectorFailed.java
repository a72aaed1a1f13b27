package io.cordon.detectors.detector;

import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** What becomes of a detector that throws. */
public final class DetectorFailed {

    /** Described like a detector, though it is none. */
    public static final Description DESCRIPTION = new Description(
            "detector-failed",
            1,
            "Detector failed",
            Family.INTEGRITY,
            Grade.FACT,
            Severity.HIGH,
            "A detector threw an exception on an event. The others still looked at it.",
            "An alert: what this detector would have said is unknown.",
            "Never; it is always a defect of the engine or damaged state.",
            List.of(),
            List.of());

    private static final String PREFIX = "detector ";

    private DetectorFailed() {}

    /** The failure as a signal. It names the kind of exception only: a message may quote what it failed on. */
    public static Signal signal(Description failed, RuntimeException exception) {
        return Signal.of(
                        Grade.FACT,
                        Rung.ALERT,
                        PREFIX + failed.id() + " failed with "
                                + exception.getClass().getSimpleName())
                .keyed(Long.MIN_VALUE);
    }

    /** True for what {@link #signal} made. */
    public static boolean isFailure(Signal signal) {
        return signal.key() == Long.MIN_VALUE;
    }
}
