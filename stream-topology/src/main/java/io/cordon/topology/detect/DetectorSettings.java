package io.cordon.topology.detect;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.subject.SubjectCatalog;
import io.cordon.topology.config.ConfigSection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list detection.detectors: id, mode and parameters of each detector that is to run otherwise than it is shipped. */
final class DetectorSettings {
    private DetectorSettings() {}

    static Map<String, Settings> read(ConfigSection section) {
        Set<String> known = Stream.concat(
                        DetectorCatalog.kinds().stream().map(DetectorKind::description),
                        SubjectCatalog.descriptions().stream())
                .map(Description::id)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Settings> settings = new HashMap<>();
        for (ConfigSection detector : section.sections("detectors")) {
            String id = detector.text("id");
            Settings read = new Settings(detector.oneOf("mode", Mode.class, Mode.ENFORCE), parameters(detector));
            if (known.contains(id)) {
                settings.put(id, read);
            } else {
                detector.problem("id", "there is no such detector");
            }
        }
        return settings;
    }

    private static Map<String, Long> parameters(ConfigSection detector) {
        Map<String, Long> numbers = new HashMap<>();
        detector.textMap("parameters")
                .forEach((name, text) -> number(text)
                        .ifPresentOrElse(
                                value -> numbers.put(name, value),
                                () -> detector.problem("parameters." + name, "expected a whole number")));
        return numbers;
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
