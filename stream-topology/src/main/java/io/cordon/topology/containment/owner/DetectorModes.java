package io.cordon.topology.containment.owner;

import io.cordon.detectors.event.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far single detectors may lead, beside what the detection application says: the lever for a detector that misfires now.
 *
 * @param byId modes of those that differ
 */
public record DetectorModes(Map<String, Mode> byId) {

    public DetectorModes {
        byId = Map.copyOf(byId);
    }

    public static DetectorModes none() {
        return new DetectorModes(Map.of());
    }

    /** The same, none going further than it may here. */
    DetectorModes within(Map<String, Mode> most) {
        Map<String, Mode> lowered = new HashMap<>(byId);
        most.forEach((id, mode) -> lowered.merge(id, mode, Mode::weaker));
        return new DetectorModes(lowered);
    }

    /** The strongest among the detectors behind an intent: one that misfires must not excuse what another one saw. */
    Mode of(List<String> detectors) {
        return detectors.stream()
                .map(id -> byId.getOrDefault(id, Mode.ENFORCE))
                .max(Mode::compareTo)
                .orElse(Mode.ENFORCE);
    }
}
