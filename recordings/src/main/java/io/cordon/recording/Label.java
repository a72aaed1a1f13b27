package io.cordon.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is known about a recorded session. No detector reads it.
 *
 * @param session the session
 * @param outcome what happened in it
 * @param verified whether somebody checked the outcome
 * @param cluster sessions of one task, which are not independent of each other
 * @param exposureSequence first result that carried the attack
 * @param harmSequence request of the first harmful call
 * @param harmKind what the harm was; empty if there was none
 */
public record Label(
        String session,
        Outcome outcome,
        boolean verified,
        String cluster,
        OptionalInt exposureSequence,
        OptionalInt harmSequence,
        String harmKind) {

    /** What happened in a session. */
    public enum Outcome {
        BENIGN,
        ATTACK_SUCCEEDED,
        ATTACK_FAILED
    }

    /**
     * Reads a label file.
     *
     * @throws TraceFormatException naming the line that can't be read
     */
    public static List<Label> read(Path file) {
        List<Label> labels = new ArrayList<>();
        JsonLines.read(file, (line, number) -> labels.add(label(file, line, number)));
        return labels;
    }

    /** A verified attack that did harm: what must be caught. */
    public boolean isAttack() {
        return outcome == Outcome.ATTACK_SUCCEEDED && verified && harmSequence.isPresent();
    }

    /** A session that nobody attacked. */
    public boolean isBenign() {
        return outcome == Outcome.BENIGN;
    }

    /** An attack that the agent never met. */
    public boolean isUnexposed() {
        return outcome == Outcome.ATTACK_FAILED && exposureSequence.isEmpty();
    }

    /** An attack that the agent met and did not follow. */
    public boolean isResisted() {
        return outcome == Outcome.ATTACK_FAILED && exposureSequence.isPresent() && harmSequence.isEmpty();
    }

    private static Label label(Path file, JsonNode line, long number) {
        return new Label(
                line.path("session_id").asText(),
                outcome(file, line.path("label").asText(), number),
                line.path("verified").asBoolean(),
                line.path("cluster").asText(),
                sequence(line.path("exposure_seq")),
                sequence(line.path("harm_seq")),
                line.path("harm_kind").asText(""));
    }

    private static Outcome outcome(Path file, String name, long number) {
        return switch (name) {
            case "benign" -> Outcome.BENIGN;
            case "attack_succeeded" -> Outcome.ATTACK_SUCCEEDED;
            case "attack_failed" -> Outcome.ATTACK_FAILED;
            default -> throw new TraceFormatException(file, number, "unknown label " + name);
        };
    }

    private static OptionalInt sequence(JsonNode value) {
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }
}
