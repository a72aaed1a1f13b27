package io.cordon.topology.modes;

import io.cordon.detectors.event.Mode;
import java.util.HashMap;
import java.util.Map;

/** Modes of records as the core's own. One that this version does not know counts as off: nobody knows how far it goes. */
public final class CoreModes {

    private CoreModes() {}

    public static Mode of(io.cordon.schemas.avro.Mode mode) {
        return switch (mode) {
            case ENFORCE -> Mode.ENFORCE;
            case STEP_UP -> Mode.STEP_UP;
            case SHADOW -> Mode.SHADOW;
            case OFF, UNKNOWN -> Mode.OFF;
        };
    }

    public static Map<String, Mode> of(Map<String, io.cordon.schemas.avro.Mode> modes) {
        Map<String, Mode> byName = new HashMap<>();
        modes.forEach((name, mode) -> byName.put(name, of(mode)));
        return byName;
    }
}
