package io.cordon.topology.placement;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.ProcessId;

/** An instance with what it did, how much of each task's state it has, and what it is to do. */
final class Seat {

    /** As Kafka Streams says that a task runs there now, so that nothing is missing. */
    private static final long RUNNING = -2;

    private final ProcessId id;
    private final int threads;
    private final Set<TaskId> before;
    private final Set<TaskId> standbysBefore;
    private final Map<TaskId, Long> lags;
    private final Set<TaskId> active = new TreeSet<>();
    private final Set<TaskId> standby = new TreeSet<>();

    /**
     * @param threads at least one
     * @param before the tasks that it has
     * @param standbysBefore the tasks of which it keeps a copy
     * @param lags records of the changelogs that it lacks of each task with state; what is not in here is not known
     */
    Seat(ProcessId id, int threads, Set<TaskId> before, Set<TaskId> standbysBefore, Map<TaskId, Long> lags) {
        this.id = id;
        this.threads = threads;
        this.before = Set.copyOf(before);
        this.standbysBefore = Set.copyOf(standbysBefore);
        this.lags = Map.copyOf(lags);
    }

    static Seat of(KafkaStreamsState state) {
        return new Seat(
                state.processId(),
                state.numProcessingThreads(),
                state.previousActiveTasks(),
                state.previousStandbyTasks(),
                state.statefulTasksToLagSums());
    }

    ProcessId id() {
        return id;
    }

    int threads() {
        return threads;
    }

    boolean had(TaskId task) {
        return before.contains(task);
    }

    boolean copied(TaskId task) {
        return standbysBefore.contains(task);
    }

    /** Records that it lacks; the largest number where that is not known. */
    long lag(TaskId task) {
        long lag = lags.getOrDefault(task, Long.MAX_VALUE);
        if (lag == RUNNING) {
            return 0;
        }
        return lag < 0 ? Long.MAX_VALUE : lag;
    }

    /** What it is to do. */
    Set<TaskId> active() {
        return active;
    }

    /** What it is to keep a copy of. */
    Set<TaskId> standby() {
        return standby;
    }

    /** How many tasks of this part of the topology it is to do. */
    int active(int subtopology) {
        return count(active, subtopology);
    }

    int standby(int subtopology) {
        return count(standby, subtopology);
    }

    private static int count(Set<TaskId> tasks, int subtopology) {
        return (int)
                tasks.stream().filter(task -> task.subtopology() == subtopology).count();
    }
}
