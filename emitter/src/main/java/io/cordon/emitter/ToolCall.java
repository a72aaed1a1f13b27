package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A tool call that an agent wants to make. The arguments are read or copied while {@link AgentSession#beforeCall} runs; nothing of them leaves the process but prints and shapes.
 *
 * @param tool name of the tool
 * @param arguments text, numbers, booleans, null, and maps and lists of these
 * @param callId the runtime's own id of the call; without one the session numbers its calls
 * @param approvalId the approval that the runtime acts on, where a former try was answered with a step-up
 * @param trace the span that the call belongs to
 */
public record ToolCall(
        String tool,
        Map<String, ?> arguments,
        Optional<String> callId,
        Optional<String> approvalId,
        Optional<TraceContext> trace) {

    /** Checks that nothing is missing. The arguments are not copied: they are the agent's, and this is on its way. */
    public ToolCall {
        requireNonNull(tool, "tool");
        requireNonNull(arguments, "arguments");
        requireNonNull(callId, "callId");
        requireNonNull(approvalId, "approvalId");
        requireNonNull(trace, "trace");
    }

    /** A call of a tool with these arguments. */
    public static ToolCall of(String tool, Map<String, ?> arguments) {
        return new ToolCall(tool, arguments, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same call under the runtime's own id. */
    public ToolCall withCallId(String id) {
        return new ToolCall(tool, arguments, Optional.of(id), approvalId, trace);
    }

    /** The same call, acting on an approval. */
    public ToolCall withApproval(String id) {
        return new ToolCall(tool, arguments, callId, Optional.of(id), trace);
    }

    /** The same call within a span. */
    public ToolCall withTrace(TraceContext context) {
        return new ToolCall(tool, arguments, callId, approvalId, Optional.of(context));
    }

    /** The same call with a copy of its arguments. */
    ToolCall withArguments(Map<String, ?> copy) {
        return new ToolCall(tool, copy, callId, approvalId, trace);
    }

    /** Names only: arguments may hold secrets. */
    @Override
    public String toString() {
        return "ToolCall[" + tool + ", " + arguments.size() + " arguments]";
    }
}
