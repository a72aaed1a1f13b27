package io.cordon.topology.containment;

import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.metric.Meters;
import io.cordon.wire.CommandIds;
import java.time.Duration;

/**
 * What the topology is made of; shared by all its tasks.
 *
 * @param application application id
 * @param authorityEpoch goes into each command
 * @param policy how the owner decides
 * @param tick how often deadlines are looked at
 * @param rememberRequests how long a request's id is known
 * @param catalog names and widths of the topics
 * @param registry schemas
 * @param signer signs commands
 * @param verifier knows whose requests count
 * @param meters counts
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
        Meters meters) {

    ContainmentOwner owner() {
        return new ContainmentOwner(
                policy,
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
