package io.cordon.topology.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.AssignmentConfigs;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.TaskAssignor;
import org.apache.kafka.streams.processor.assignment.TaskInfo;

/*
 * The assignor that comes with Kafka Streams shares the tasks out anew whenever an instance comes or goes, among all who have caught up, and who had them does not count: a restart of one instance of three moves most tasks twice,
 * also those of the other two, in four or five rebalances (ADR 335).
 */
/** Leaves tasks where they are as far as it can: {@link Placement}. The group's leader asks it in each rebalance, one at a time. */
public final class StayingAssignor implements TaskAssignor {

    @Override
    public TaskAssignment assign(ApplicationState application) {
        List<Seat> seats = application.kafkaStreamsStates(true).values().stream()
                .map(Seat::of)
                .toList();
        AssignmentConfigs configs = application.assignmentConfigs();
        Collection<TaskInfo> tasks = application.allTasks().values();
        boolean unfinished = Placement.fill(
                seats,
                ids(tasks.stream()),
                ids(tasks.stream().filter(TaskInfo::isStateful)),
                new Placement.Limits(
                        configs.acceptableRecoveryLag(), configs.numStandbyReplicas(), configs.maxWarmupReplicas()));
        List<KafkaStreamsAssignment> assignments =
                seats.stream().map(StayingAssignor::assignment).collect(Collectors.toList());
        if (unfinished) {
            Instant again = Instant.now().plus(Duration.ofMillis(configs.probingRebalanceIntervalMs()));
            assignments.set(0, assignments.getFirst().withFollowupRebalance(again));
        }
        return new TaskAssignment(assignments);
    }

    private static TreeSet<TaskId> ids(Stream<TaskInfo> tasks) {
        return tasks.map(TaskInfo::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static KafkaStreamsAssignment assignment(Seat seat) {
        Set<AssignedTask> tasks = seat.active().stream()
                .map(task -> new AssignedTask(task, AssignedTask.Type.ACTIVE))
                .collect(Collectors.toSet());
        seat.standby().stream()
                .map(task -> new AssignedTask(task, AssignedTask.Type.STANDBY))
                .forEach(tasks::add);
        return KafkaStreamsAssignment.of(seat.id(), tasks);
    }
}
