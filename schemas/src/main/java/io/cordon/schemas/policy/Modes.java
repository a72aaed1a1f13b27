package io.cordon.schemas.policy;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What operators have set below the services' own files. A mode here lowers what a file allows and never lifts it: whoever owns a service or a
 * target sets how far it may go at most.
 *
 * @param detection how far the detection application may go: shadow or enforce
 * @param containment how far the containment owner may go by itself
 * @param detectors how far single detectors may lead, by id
 * @param connectors how far single connectors may go, by name
 */
public record Modes(
        Optional<Mode> detection,
        Optional<Mode> containment,
        Map<String, Mode> detectors,
        Map<String, Mode> connectors) {
    private static final Modes NONE = new Modes(Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** Copies the maps. */
    public Modes {
        requireNonNull(detection, "detection");
        requireNonNull(containment, "containment");
        detectors = Map.copyOf(detectors);
        connectors = Map.copyOf(connectors);
    }

    /** Nothing is set: the files hold. */
    public static Modes none() {
        return NONE;
    }

    /** The same with detection in a mode, or as its file has it. */
    public Modes detection(Optional<Mode> mode) {
        return new Modes(mode, containment, detectors, connectors);
    }

    /** The same with the containment owner in a mode, or as its file has it. */
    public Modes containment(Optional<Mode> mode) {
        return new Modes(detection, mode, detectors, connectors);
    }

    /** The same with a detector in a mode, or as the files have it. */
    public Modes detector(String id, Optional<Mode> mode) {
        return new Modes(detection, containment, changed(detectors, id, mode), connectors);
    }

    /** The same with a connector in a mode, or as its file has it. */
    public Modes connector(String name, Optional<Mode> mode) {
        return new Modes(detection, containment, detectors, changed(connectors, name, mode));
    }

    private static Map<String, Mode> changed(Map<String, Mode> modes, String name, Optional<Mode> mode) {
        Map<String, Mode> changed = new TreeMap<>(modes);
        changed.remove(name);
        mode.ifPresent(set -> changed.put(name, set));
        return changed;
    }
}
