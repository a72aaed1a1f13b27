package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a tool call ended.
 *
 * @param outcome succeeded, failed, denied or cancelled
 * @param content what the agent gets to see: text, numbers, booleans, and maps and lists of these. It is read after
 *     {@link AgentSession#afterCall} returned, so a map or list must not be changed any more
 * @param errorClass name of the error's kind; empty where there is none
 */
public record ToolResult(ToolOutcome outcome, Optional<Object> content, String errorClass) {

    /** Checks that nothing is missing. */
    public ToolResult {
        requireNonNull(outcome, "outcome");
        requireNonNull(content, "content");
        requireNonNull(errorClass, "errorClass");
    }

    /** The tool ran and gave this; null if it gave nothing. */
    public static ToolResult succeeded(@Nullable Object content) {
        return new ToolResult(ToolOutcome.SUCCEEDED, Optional.ofNullable(content), "");
    }

    /** The tool failed. */
    public static ToolResult failed(String errorClass) {
        return new ToolResult(ToolOutcome.FAILED, Optional.empty(), errorClass);
    }

    /** The tool failed, and the agent gets to read this. */
    public static ToolResult failed(String errorClass, Object content) {
        return new ToolResult(ToolOutcome.FAILED, Optional.of(content), errorClass);
    }

    /** The tool did not run because somebody refused it. */
    public static ToolResult denied() {
        return new ToolResult(ToolOutcome.DENIED, Optional.empty(), "");
    }

    /** The tool was stopped. */
    public static ToolResult cancelled() {
        return new ToolResult(ToolOutcome.CANCELLED, Optional.empty(), "");
    }

    /** Shape only: a result may hold secrets. */
    @Override
    public String toString() {
        return "ToolResult[" + outcome + "]";
    }
}
