package io.cordon.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a trace.
 *
 * @param session the recorded session
 * @param agentType the kind of agent
 * @param sequence position in the session, from 0
 * @param kind what happened
 * @param tool the tool of a call or result; empty otherwise
 * @param arguments arguments of a call, or the session's task, tools and system text
 * @param resultText result of a call, possibly cut
 * @param resultIds addresses, links and account numbers of the whole result
 * @param error why a call failed
 * @param time recorded time
 */
public record TraceEvent(
        String session,
        String agentType,
        int sequence,
        Kind kind,
        String tool,
        Map<String, Object> arguments,
        String resultText,
        List<String> resultIds,
        Optional<String> error,
        Instant time) {

    /** Checks that nothing is missing. */
    public TraceEvent {
        requireNonNull(session, "session");
        requireNonNull(kind, "kind");
    }

    /** What a line tells. */
    public enum Kind {
        SESSION_START,
        USER_PROMPT,
        TOOL_CALL,
        TOOL_RESULT,
        SESSION_END
    }

    /** An argument as text; empty if it is missing or no text. */
    public String text(String argument) {
        return arguments.get(argument) instanceof String text ? text : "";
    }

    /** The result with those of its addresses and links that the cut took away, so that nothing known of it is lost. */
    public String wholeResult() {
        StringBuilder whole = new StringBuilder(resultText);
        for (String id : resultIds) {
            if (!resultText.contains(id)) {
                whole.append("\n\n").append(id);
            }
        }
        return whole.toString();
    }
}
