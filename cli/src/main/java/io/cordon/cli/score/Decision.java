package io.cordon.cli.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;

/**
 * What was decided on one event of a session.
 *
 * @param session the session
 * @param sequence the event
 * @param decision rung in lower case, alert or stronger
 * @param detector who found it
 * @param grade its evidence grade in lower case
 */
@JsonPropertyOrder({"session_id", "seq", "decision", "detector", "grade"})
public record Decision(
        @JsonProperty("session_id") String session,
        @JsonProperty("seq") long sequence,
        String decision,
        String detector,
        String grade)
        implements Comparable<Decision> {

    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::session)
            .thenComparingLong(Decision::sequence)
            .thenComparing(Decision::detector)
            .thenComparing(Decision::decision);

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
