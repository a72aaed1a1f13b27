package io.cordon.topology.session;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.topic.Keys;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Says to all gates that this task decides, and up to when holds have been renewed. It goes through the task's transaction: a
 * task that cannot commit is silent.
 *
 * <p>A task that was away is alive again before it has renewed what it holds. Gates end holds by what it has renewed, not by
 * its clock, so that its return opens nothing.
 */
final class Heartbeats {
    private final ProcessorContext<String, Object> context;
    private final String application;
    private final String child;
    private @Nullable Instant renewedTo;

    Heartbeats(ProcessorContext<String, Object> context, String application, String child) {
        this.context = context;
        this.application = application;
        this.child = child;
    }

    /** All holds that end up to this time were renewed if they are to be. */
    void renewed(Instant to) {
        renewedTo = to;
    }

    void beat(long wallMillis) {
        int task = context.taskId().partition();
        GateEntry entry = GateEntry.newBuilder()
                .setKind(GateEntryKind.HEARTBEAT)
                .setIssuedAt(Instant.ofEpochMilli(wallMillis))
                .setExpiresAt(renewedTo)
                .setTask(task)
                .setApplication(application)
                .build();
        context.forward(new Record<>(Keys.heartbeat(application, task), entry, wallMillis), child);
    }
}
