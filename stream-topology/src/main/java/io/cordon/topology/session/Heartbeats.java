package io.cordon.topology.session;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.topic.Keys;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Says to all gates that this task decides. It goes through the task's transaction: a task that cannot commit is silent. */
final class Heartbeats {
    private final ProcessorContext<String, Object> context;
    private final String application;
    private final String child;

    Heartbeats(ProcessorContext<String, Object> context, String application, String child) {
        this.context = context;
        this.application = application;
        this.child = child;
    }

    void beat(long wallMillis) {
        int task = context.taskId().partition();
        GateEntry entry = GateEntry.newBuilder()
                .setKind(GateEntryKind.HEARTBEAT)
                .setIssuedAt(Instant.ofEpochMilli(wallMillis))
                .setTask(task)
                .setApplication(application)
                .build();
        context.forward(new Record<>(Keys.heartbeat(application, task), entry, wallMillis), child);
    }
}
