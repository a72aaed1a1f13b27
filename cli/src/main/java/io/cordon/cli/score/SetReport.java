package io.cordon.cli.score;

import io.cordon.recording.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good the decisions on one set of sessions were, all together and of each detector as if it were alone.
 *
 * @param all with all detectors
 * @param detectors by detector, those that decided anything in this set
 */
public record SetReport(Scores all, Map<String, Scores> detectors) {

    /** Measures decisions against labels. */
    public static SetReport of(String set, List<Label> labels, List<Decision> decisions) {
        var own = labels.stream().map(Label::session).collect(Collectors.toSet());
        Map<String, List<Decision>> byDetector = new TreeMap<>();
        decisions.stream()
                .filter(decision -> own.contains(decision.session()))
                .forEach(decision -> byDetector
                        .computeIfAbsent(decision.detector(), id -> new ArrayList<>())
                        .add(decision));
        Map<String, Scores> detectors = new TreeMap<>();
        byDetector.forEach((detector, its) -> detectors.put(detector, Scores.of(set, labels, its)));
        return new SetReport(Scores.of(set, labels, decisions), detectors);
    }
}
