package io.cordon.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.inventory.Unsealer;
import io.cordon.recording.TraceSession;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a credential broker would write: a token for each session, sealed to the actuator. */
final class SealedTokens {

    static final String CONNECTOR = "oauth2:simulated";

    private final SealingKeyPair sealing;

    SealedTokens(ReplayKeys keys) {
        this.sealing = SealingKeyPair.fromFile(keys.sealing());
    }

    /** The token of a session. */
    static String tokenOf(TraceSession session) {
        return "token-of-" + session.id();
    }

    void publish(ReplayCluster cluster, List<TraceSession> sessions) {
        String topic = ReplayCluster.TOPICS.of(Topic.CREDENTIALS);
        try (Producer<String, Credential> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                AvroSerde.of(cluster.registry(), Credential.class, false).serializer())) {
            for (TraceSession session : sessions) {
                Credential credential = credential(session);
                String key = Keys.subject(credential.getTenant(), SubjectKind.CREDENTIAL, credential.getRef());
                producer.send(new ProducerRecord<>(topic, key, credential));
            }
        }
    }

    private Credential credential(TraceSession session) {
        String ref = "credential-of-" + session.id();
        String context = Unsealer.context(ReplayRuntime.TENANT, ref);
        byte[] sealed = SealedBox.seal(sealing.publicKey(), tokenOf(session).getBytes(UTF_8), context);
        return Credential.newBuilder()
                .setTenant(ReplayRuntime.TENANT)
                .setRef(ref)
                .setKind(CredentialKind.OAUTH2_TOKEN)
                .setConnector(CONNECTOR)
                .setTarget("the simulated authorization server")
                .setPrincipal("agent")
                .setSessions(List.of(session.id()))
                .setRoot(session.id())
                .setAgent(session.agentType())
                .setValidation(Validation.INTROSPECTION)
                .setIssuedAt(Instant.now())
                .setExpiresAt(Instant.now().plus(Duration.ofHours(1)))
                .setSealed(ByteBuffer.wrap(sealed))
                .setSealKeyId(sealing.keyId())
                .build();
    }
}
