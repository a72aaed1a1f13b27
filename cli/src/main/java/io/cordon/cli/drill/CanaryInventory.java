package io.cordon.cli.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.serde.AvroSerializer;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Canaries in the topic of credentials, with their secrets sealed to the actuator. */
final class CanaryInventory {
    private final Cluster cluster;
    private final String tenant;
    private final DrillPlan plan;

    CanaryInventory(Cluster cluster, String tenant, DrillPlan plan) {
        this.cluster = cluster;
        this.tenant = tenant;
        this.plan = plan;
    }

    void list(String session, List<Canary> canaries) {
        String topic = cluster.topics().of(Topic.CREDENTIALS);
        SealingPublicKey actuator = SealingPublicKey.fromFile(plan.sealing());
        try (Producer<byte[], byte[]> producer = cluster.writer();
                AvroSerializer<Credential> writer =
                        new AvroSerializer<>(cluster.registry(), Credential.class, false, SerdeLimits.standard())) {
            canaries.forEach(
                    canary -> write(producer, canary, writer.serialize(topic, entry(session, canary, actuator))));
        }
    }

    void withdraw(List<Canary> canaries) {
        try (Producer<byte[], byte[]> producer = cluster.writer()) {
            canaries.forEach(canary -> write(producer, canary, null));
        }
    }

    private Credential entry(String session, Canary canary, SealingPublicKey actuator) {
        byte[] sealed = SealedBox.seal(actuator, canary.secret().getBytes(UTF_8), key(canary));
        return Credential.newBuilder()
                .setTenant(tenant)
                .setRef(canary.ref())
                .setKind(canary.kind())
                .setConnector(canary.connector())
                .setTarget(canary.target())
                .setPrincipal(canary.principal())
                .setSessions(List.of(session))
                .setRoot(session)
                .setAgent(plan.agent())
                .setValidation(
                        canary.kind() == CredentialKind.DATABASE_ROLE ? Validation.LOGIN : Validation.INTROSPECTION)
                .setIssuedAt(Instant.now())
                .setExpiresAt(canary.expiresAt())
                .setSealed(ByteBuffer.wrap(sealed))
                .setSealKeyId(actuator.keyId())
                .build();
    }

    private void write(Producer<byte[], byte[]> producer, Canary canary, byte @Nullable [] value) {
        String topic = cluster.topics().of(Topic.CREDENTIALS);
        try {
            producer.send(new ProducerRecord<>(topic, key(canary).getBytes(UTF_8), value))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrillException("interrupted while writing to the inventory", e);
        } catch (ExecutionException e) {
            throw new DrillException("canary " + canary.ref() + " is not in the inventory", e);
        }
    }

    private String key(Canary canary) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, canary.ref());
    }
}
