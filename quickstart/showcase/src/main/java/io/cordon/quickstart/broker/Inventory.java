package io.cordon.quickstart.broker;

import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes what was issued to the topic {@code credentials}, with the secret sealed to the actuator.
 *
 * <p><b>Failure semantics</b> A credential that could not be written throws, and must then not be handed out: nobody could
 * take it away again.
 */
final class Inventory implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String tenant;
    private final String topic;
    private final SealingPublicKey reader;
    private final KafkaProducer<String, Credential> producer;

    Inventory(String tenant, Map<String, Object> kafka, SchemaRegistry registry, SealingPublicKey reader) {
        this.tenant = tenant;
        this.topic = TopicNames.standard().of(Topic.CREDENTIALS);
        this.reader = reader;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(
                settings,
                new StringSerializer(),
                AvroSerde.of(registry, Credential.class, false).serializer());
    }

    void write(Applicant to, BearerToken token, String connector, String target) {
        write(entry(to, token.ref(), connector, target)
                .setKind(CredentialKind.OAUTH2_TOKEN)
                .setPrincipal(token.client())
                .setScopes(token.scopes())
                .setValidation(Validation.INTROSPECTION)
                .setExpiresAt(token.expiresAt())
                .setSealed(sealed(token.value(), token.ref()))
                .build());
    }

    void write(Applicant to, DatabaseLogin login, String connector) {
        write(entry(to, login.ref(), connector, login.jdbcUrl())
                .setKind(CredentialKind.DATABASE_ROLE)
                .setPrincipal(login.role())
                .setValidation(Validation.LOGIN)
                .setExpiresAt(login.expiresAt())
                .setSealed(sealed(login.password(), login.ref()))
                .build());
    }

    private Credential.Builder entry(Applicant to, String ref, String connector, String target) {
        return Credential.newBuilder()
                .setTenant(tenant)
                .setRef(ref)
                .setConnector(connector)
                .setTarget(target)
                .setSessions(List.of(to.session()))
                .setRoot(to.root())
                .setAgent(to.agent())
                .setDepth(to.session().equals(to.root()) ? 0 : 1) // its agents have children, and those none
                .setScopes(List.of())
                .setIssuedAt(Instant.now())
                .setSealKeyId(reader.keyId());
    }

    private ByteBuffer sealed(String secret, String ref) {
        return ByteBuffer.wrap(SealedBox.seal(reader, secret.getBytes(StandardCharsets.UTF_8), key(ref)));
    }

    private String key(String ref) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, ref);
    }

    private void write(Credential credential) {
        try {
            producer.send(new ProducerRecord<>(topic, key(credential.getRef()), credential))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to the inventory", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("credential " + credential.getRef() + " is not in the inventory", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
