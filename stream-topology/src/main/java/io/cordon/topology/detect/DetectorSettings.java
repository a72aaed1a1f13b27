package io.cordon.topology.detect;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.subject.SubjectCatalog;
import io.cordon.topology.config.ConfigSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list detection.detectors: id, mode and parameters of each detector that is to run otherwise than it is shipped. */
public final class DetectorSettings {
    private DetectorSettings() {}

    static Map<String, Settings> read(ConfigSection section) {
        Map<String, Description> known = known();
        Map<String, Settings> settings = new HashMap<>();
        for (ConfigSection detector : section.sections("detectors")) {
            String id = detector.text("id");
            Mode mode = detector.oneOf("mode", Mode.class, Mode.ENFORCE);
            Map<String, Long> numbers = parameters(detector);
            Description description = known.get(id);
            if (description == null) {
                detector.problem("id", "there is no such detector");
            } else if (settings.put(id, new Settings(mode, known(numbers, description, detector))) != null) {
                detector.problem("id", "is there twice");
            }
        }
        return settings;
    }

    /** Whether detectors of this id can be there at all. */
    public static boolean exists(String id) {
        return known().containsKey(id);
    }

    private static Map<String, Description> known() {
        return Stream.concat(
                        DetectorCatalog.kinds().stream().map(DetectorKind::description),
                        SubjectCatalog.descriptions().stream())
                .collect(Collectors.toUnmodifiableMap(Description::id, Function.identity()));
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

    /** A misspelt number would silently stay as it is shipped. */
    private static Map<String, Long> known(Map<String, Long> numbers, Description description, ConfigSection detector) {
        List<String> names = description.parameters().stream()
                .map(Description.Parameter::name)
                .toList();
        numbers.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> detector.problem("parameters." + name, "unknown; known are " + names));
        numbers.keySet().retainAll(names);
        return numbers;
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
