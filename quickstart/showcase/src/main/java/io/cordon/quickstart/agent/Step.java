package io.cordon.quickstart.agent;

import io.cordon.emitter.Decision;
import io.cordon.quickstart.tool.Answer;
import java.time.Duration;
import java.time.Instant;

/**
 * One step of an agent, for the story.
 *
 * @param tool the tool that it called
 * @param what what it called it for, in a few words
 * @param at when it asked
 * @param outcome what came of it
 */
public record Step(String tool, String what, Instant at, Outcome outcome) {
    /** What came of a step. */
    public sealed interface Outcome {}

    /**
     * The call ran.
     *
     * @param asked false if the runtime did not ask the gate, as a hostile one would not
     */
    public record Ran(Answer answer, boolean asked) implements Outcome {}

    /**
     * The gate did not let the call run.
     *
     * @param reason its reason, as a code
     * @param explanation its reason, in words
     * @param took how long it took to say so
     */
    public record Stopped(Decision decision, String reason, String explanation, Duration took) implements Outcome {}
}
