package io.cordon.actuator.connector;

import io.cordon.actuator.plan.CallResult;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.util.Locale;

/** A result in one word, for metrics and circuit breakers. */
enum Verdict {
    DONE(true),
    ALREADY_DONE(true),
    RETRYABLE(false),
    REFUSED(true),
    CUT_OFF(true),
    UNSUPPORTED(true),
    CAPTURED(true),
    ENDED(true),
    LAPSES(true),
    REMAINS(true),
    UNDECIDED(false),
    UNPROVABLE(true);

    private final boolean reached;

    Verdict(boolean reached) {
        this.reached = reached;
    }

    /** Whether the target answered. */
    boolean reached() {
        return reached;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(CallResult result) {
        return switch (result) {
            case CallResult.Captured captured -> CAPTURED;
            case CallResult.Stepped stepped -> of(stepped.outcome());
            case CallResult.Probed probed -> of(probed.outcome());
        };
    }

    private static Verdict of(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Done o -> DONE;
            case StepOutcome.AlreadyDone o -> ALREADY_DONE;
            case StepOutcome.Retryable o -> RETRYABLE;
            case StepOutcome.Refused o -> REFUSED;
            case StepOutcome.CutOff o -> CUT_OFF;
            case StepOutcome.Unsupported o -> UNSUPPORTED;
        };
    }

    private static Verdict of(ProbeOutcome outcome) {
        return switch (outcome) {
            case ProbeOutcome.AccessEnded o -> ENDED;
            case ProbeOutcome.AccessLapses o -> LAPSES;
            case ProbeOutcome.AccessRemains o -> REMAINS;
            case ProbeOutcome.Undecided o -> UNDECIDED;
            case ProbeOutcome.Unprovable o -> UNPROVABLE;
        };
    }
}
