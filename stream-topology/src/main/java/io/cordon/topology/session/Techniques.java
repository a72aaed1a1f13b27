package io.cordon.topology.session;

import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The MITRE ATLAS techniques that each detector names. */
final class Techniques {
    private final Map<String, List<String>> byDetector;

    private Techniques(Map<String, List<String>> byDetector) {
        this.byDetector = Map.copyOf(byDetector);
    }

    static Techniques ofCatalog() {
        Map<String, List<String>> techniques = new HashMap<>();
        for (DetectorKind kind : DetectorCatalog.kinds()) {
            techniques.put(
                    kind.description().id(),
                    kind.description().frameworks().stream()
                            .filter(id -> id.startsWith("AML."))
                            .toList());
        }
        return new Techniques(techniques);
    }

    List<String> of(String detector) {
        return byDetector.getOrDefault(detector, List.of());
    }
}
