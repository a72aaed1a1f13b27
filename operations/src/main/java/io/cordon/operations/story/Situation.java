package io.cordon.operations.story;

import io.cordon.schemas.avro.AnswerKind;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.SubjectState;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How things stand for one tenant.
 *
 * @param at when it was read
 * @param containments the last state of each subject
 * @param holds denials that stand at gates without a containment
 * @param heartbeats the tasks that decide
 * @param answers where requests stand
 * @param deadLetters records that could not be read in the last day, by topic and reason; of all tenants
 */
public record Situation(
        Instant at,
        List<Containment> containments,
        List<Hold> holds,
        List<Heartbeat> heartbeats,
        List<RequestAnswer> answers,
        Map<String, Long> deadLetters) {

    private static final Set<SubjectState> OPEN = EnumSet.of(
            SubjectState.HELD,
            SubjectState.CONTAINING,
            SubjectState.CONTAINED,
            SubjectState.CONTAINED_EXCEPT,
            SubjectState.RELEASING,
            SubjectState.RELEASE_INCOMPLETE);

    public Situation {
        containments = List.copyOf(containments);
        holds = List.copyOf(holds);
        heartbeats = List.copyOf(heartbeats);
        answers = List.copyOf(answers);
        deadLetters = Map.copyOf(deadLetters);
    }

    /** Subjects that are held or contained now. */
    public List<Containment> open() {
        return containments.stream()
                .filter(each -> OPEN.contains(each.getState()))
                .toList();
    }

    public List<Containment> in(SubjectState state) {
        return containments.stream().filter(each -> each.getState() == state).toList();
    }

    public List<Containment> overdue() {
        return open().stream().filter(Containment::getOverdue).toList();
    }

    /** Open containments with a point in this state. */
    public List<Containment> withPoint(PointState state) {
        return open().stream()
                .filter(each -> each.getPoints().stream().map(Point::getState).anyMatch(state::equals))
                .toList();
    }

    /** Requests that need a second operator. */
    public List<RequestAnswer> waiting() {
        return answers.stream()
                .filter(each -> each.getAnswer() == AnswerKind.WAITING)
                .filter(each ->
                        each.getExpiresAt() == null || each.getExpiresAt().isAfter(at))
                .toList();
    }

    /** The stop-all in force. */
    public Optional<RequestAnswer> stopped() {
        return answers.stream()
                .filter(each -> each.getKind() == RequestKind.STOP_ALL && each.getAnswer() == AnswerKind.FOLLOWED)
                .max(Comparator.comparing(RequestAnswer::getAt));
    }

    /** The last rehearsal of the kill path. */
    public Optional<Containment> lastDrill() {
        return containments.stream().filter(Containment::getDrill).max(Comparator.comparing(Containment::getOpenedAt));
    }

    /** Something that a person should look at now. */
    public boolean troubled() {
        return !overdue().isEmpty()
                || !withPoint(PointState.FAILED).isEmpty()
                || !withPoint(PointState.REGRESSED).isEmpty()
                || !in(SubjectState.RELEASE_INCOMPLETE).isEmpty()
                || heartbeats.isEmpty();
    }
}
