package io.cordon.topology.modes;

import io.cordon.schemas.policy.Modes;
import io.cordon.topology.detect.DetectorSettings;
import java.util.Set;
import java.util.TreeSet;

/** Whether modes are about detectors that there are: misspelt, one that is meant to be in shadow would go on. */
public final class KnownDetectors {
    private KnownDetectors() {}

    /**
     * Looks at them.
     *
     * @throws IllegalArgumentException naming all that there are not
     */
    public static void check(Modes modes) {
        Set<String> unknown = new TreeSet<>(modes.detectors().keySet());
        unknown.removeIf(DetectorSettings::exists);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no detector named " + String.join(", ", unknown));
        }
    }
}
