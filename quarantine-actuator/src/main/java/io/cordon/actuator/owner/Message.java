package io.cordon.actuator.owner;

import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.InventoryEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What reaches the owner of a partition. */
sealed interface Message {

    /** A record of the topic of commands. */
    record Delivered(ConsumerRecord<byte[], byte[]> command) implements Message {}

    /** A call that has returned. */
    record Returned(Call call, CallResult result) implements Message {}

    /** A credential that was added or changed. */
    record Changed(InventoryEntry credential) implements Message {}
}
