package io.cordon.cli.respond;

import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesJson;
import io.cordon.topology.detect.DetectorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One change as it is typed, {@code WHAT=MODE}.
 *
 * @param what detection, containment, detector:ID or connector:NAME
 * @param mode empty to let the file hold again
 */
record ModesChange(String what, Optional<Mode> mode) {
    private static final String FILE = "file";
    private static final String DETECTOR = "detector:";
    private static final String CONNECTOR = "connector:";

    /** Empty if it is none, or about a detector that there is not. */
    static Optional<ModesChange> parse(String text) {
        int at = text.lastIndexOf('=');
        if (at < 1) {
            return Optional.empty();
        }
        String word = text.substring(at + 1);
        Optional<Mode> mode = ModesJson.mode(word);
        return Optional.of(new ModesChange(text.substring(0, at), mode))
                .filter(change -> mode.isPresent() || word.equals(FILE))
                .filter(ModesChange::known);
    }

    private boolean known() {
        return switch (what) {
            case "detection" ->
                mode.filter(set -> set == Mode.OFF || set == Mode.STEP_UP).isEmpty();
            case "containment" -> true;
            default ->
                what.startsWith(DETECTOR) && DetectorSettings.exists(what.substring(DETECTOR.length()))
                        || what.startsWith(CONNECTOR) && what.length() > CONNECTOR.length();
        };
    }

    Modes to(Modes modes) {
        return switch (what) {
            case "detection" -> modes.detection(mode);
            case "containment" -> modes.containment(mode);
            default ->
                what.startsWith(DETECTOR)
                        ? modes.detector(what.substring(DETECTOR.length()), mode)
                        : modes.connector(what.substring(CONNECTOR.length()), mode);
        };
    }

    /** What is set, as it would be typed. */
    static List<String> of(Modes modes) {
        List<String> lines = new ArrayList<>();
        modes.detection().ifPresent(mode -> lines.add("detection=" + ModesJson.word(mode)));
        modes.containment().ifPresent(mode -> lines.add("containment=" + ModesJson.word(mode)));
        new TreeMap<>(modes.detectors()).forEach((id, mode) -> lines.add(DETECTOR + id + "=" + ModesJson.word(mode)));
        new TreeMap<>(modes.connectors())
                .forEach((name, mode) -> lines.add(CONNECTOR + name + "=" + ModesJson.word(mode)));
        return lines;
    }
}
