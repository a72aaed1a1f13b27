package io.cordon.topology.containment;

import io.cordon.detectors.event.Mode;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.modes.CoreModes;
import io.cordon.wire.CommandIds;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the topology is made of; shared by all its tasks.
 *
 * @param application application id
 * @param authorityEpoch goes into each command
 * @param policy how the owner decides by its file
 * @param tick how often deadlines are looked at
 * @param rememberRequests how long a request's id is known
 * @param catalog names and widths of the topics
 * @param registry schemas
 * @param signer signs commands
 * @param verifier knows whose requests count
 * @param meters counts
 * @param modes what operators set below the file while it runs
 * @param tracer makes a span of each record that led to something
 */
public record ContainmentParts(
        String application,
        long authorityEpoch,
        OwnerPolicy policy,
        Duration tick,
        Duration rememberRequests,
        TopicCatalog catalog,
        SchemaRegistry registry,
        RecordSigner signer,
        RecordVerifier verifier,
        Meters meters,
        Supplier<Modes> modes,
        Tracer tracer) {

    ContainmentOwner owner(Modes set) {
        return new ContainmentOwner(
                policy.within(set.containment().map(CoreModes::of).orElse(Mode.ENFORCE), CoreModes.of(set.detectors())),
                (subject, epoch, rung) -> CommandIds.of(
                        subject.tenant(),
                        ToAvro.kind(subject),
                        subject.ref(),
                        epoch,
                        io.cordon.schemas.avro.Rung.valueOf(rung.name())));
    }

    ToAvro mapper() {
        return new ToAvro(application, authorityEpoch);
    }
}
