package io.cordon.recording;

import io.cordon.emitter.Brief;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of a trace in the words of a runtime: the same for every way that a trace is played. */
public final class TraceText {

    private TraceText() {}

    /** What the agent of a session was to do. */
    public static Brief brief(TraceEvent start) {
        return new Brief(
                Optional.of(start.text("task")), Optional.of(start.text("system")), Optional.empty(), tools(start));
    }

    /** The call that a line tells of; it has the line's number as its id. */
    public static ToolCall call(TraceEvent call) {
        return ToolCall.of(call.tool(), call.arguments()).withCallId(Integer.toString(call.sequence()));
    }

    /** The result that a line tells of. */
    public static ToolResult result(TraceEvent result) {
        return result.error()
                .map(error -> ToolResult.failed("error", error))
                .orElseGet(() -> ToolResult.succeeded(result.wholeResult()));
    }

    private static List<String> tools(TraceEvent start) {
        List<String> tools = new ArrayList<>();
        if (start.arguments().get("tools") instanceof List<?> names) {
            names.forEach(name -> tools.add(String.valueOf(name)));
        }
        return tools;
    }
}
