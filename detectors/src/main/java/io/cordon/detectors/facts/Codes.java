package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Rung;

/** Enum constants by their ordinal in stored state: their order is part of the format, which the golden files hold. */
final class Codes {

    private static final Rung[] RUNGS = Rung.values();
    private static final Capability[] CAPABILITIES = Capability.values();
    private static final Mode[] MODES = Mode.values();
    private static final OriginLevel[] ORIGINS = OriginLevel.values();

    private Codes() {}

    static Rung rung(int code) {
        return RUNGS[checked(code, RUNGS.length)];
    }

    static Capability capability(int code) {
        return CAPABILITIES[checked(code, CAPABILITIES.length)];
    }

    static Mode mode(int code) {
        return MODES[checked(code, MODES.length)];
    }

    static OriginLevel origin(int code) {
        return ORIGINS[checked(code, ORIGINS.length)];
    }

    private static int checked(int code, int length) {
        if (code >= length) {
            throw new UnreadableStateException("the stored state has the unknown code " + code);
        }
        return code;
    }
}
