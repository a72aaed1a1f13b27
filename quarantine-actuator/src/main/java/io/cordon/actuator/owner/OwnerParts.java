package io.cordon.actuator.owner;

import io.cordon.actuator.connector.Caller;
import io.cordon.actuator.connector.ShutPoints;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.journal.JournalReader;
import io.cordon.actuator.journal.PartitionWriter;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.Recovery;
import io.cordon.schemas.trace.Tracer;
import java.time.Clock;
import java.util.function.IntFunction;

/** What the owners of all partitions share. */
public record OwnerParts(
        IntFunction<PartitionWriter> writers,
        JournalReader journal,
        Desk desk,
        Recovery recovery,
        CommandReader reader,
        CredentialStore inventory,
        FollowedAuthority authority,
        Caller caller,
        ShutPoints shut,
        Meters meters,
        Tracer tracer,
        Clock clock) {}
