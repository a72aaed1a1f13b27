package io.cordon.quickstart.agent;

import io.cordon.quickstart.tool.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an agent gets to see of a call.
 *
 * @param answer the target's; empty if the gate did not let the call run
 */
public record Reply(Optional<Answer> answer) {
    static final Reply STOPPED = new Reply(Optional.empty());

    static Reply of(Answer answer) {
        return new Reply(Optional.of(answer));
    }

    /** True if the tool did what was asked. */
    public boolean done() {
        return answer.filter(Answer.Given.class::isInstance).isPresent();
    }

    /** True if the target no longer takes the credential. */
    public boolean cutOff() {
        return answer.filter(given -> given instanceof Answer.Refused refused && refused.cutOff())
                .isPresent();
    }

    /** What came back, as text; empty if nothing did. */
    public String text() {
        return content().map(String::valueOf).orElse("");
    }

    /** What came back, as records; none if it was something else. */
    @SuppressWarnings("unchecked") // tools give lists of maps with texts as keys, or no list at all
    public List<Map<String, Object>> rows() {
        return content()
                .filter(List.class::isInstance)
                .map(list -> (List<Map<String, Object>>) list)
                .orElse(List.of());
    }

    /** What came back, as lines of name and value. */
    public String table() {
        return rows().stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(": ")))
                .collect(Collectors.joining("\n"));
    }

    private Optional<Object> content() {
        return answer.filter(Answer.Given.class::isInstance).map(given -> ((Answer.Given) given).content());
    }
}
