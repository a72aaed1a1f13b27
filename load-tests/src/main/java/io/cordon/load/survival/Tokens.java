package io.cordon.load.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.load.traffic.Traffic;
import io.cordon.quickstart.broker.BearerToken;
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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The tokens of sessions: at the authorization server, and in the inventory, sealed to the actuator. Some are always issued beforehand, so that who sends at a fixed
 * rate need not wait for the server. Thread-safe.
 */
final class Tokens implements AutoCloseable {

    private static final int AHEAD = 64;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final TokenServer server;
    private final SealingPublicKey reader;
    private final Producer<String, Credential> inventory;
    private final Map<String, BearerToken> issued = new ConcurrentHashMap<>();
    private final Queue<BearerToken> stock = new ConcurrentLinkedQueue<>();
    private final Thread issuing =
            Thread.ofPlatform().daemon().name("tokens-ahead").unstarted(this::keepAhead);

    Tokens(TokenServer server, SealingPublicKey reader, String bootstrapServers, SchemaRegistry registry) {
        this.server = server;
        this.reader = reader;
        this.inventory = new KafkaProducer<>(
                // An issuer tries for as long as it takes: what is not in the inventory can't be revoked.
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        Integer.MAX_VALUE,
                        "max.block.ms",
                        Long.MAX_VALUE),
                new StringSerializer(),
                AvroSerde.of(registry, Credential.class, false).serializer());
        issuing.start();
    }

    private void keepAhead() {
        while (!Thread.currentThread().isInterrupted()) {
            if (stock.size() >= AHEAD || !stocked()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Nothing is in stock of a server that is away; who needs a token then hears it. */
    private boolean stocked() {
        try {
            stock(1);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Gives a session a token, once; it is in the inventory soon after. */
    void give(String session, String agentType) {
        issued.computeIfAbsent(session, id -> {
            BearerToken token = Optional.ofNullable(stock.poll()).orElseGet(() -> server.issue("token-of-" + id));
            String key = Keys.subject(Traffic.TENANT, SubjectKind.CREDENTIAL, token.ref());
            Credential credential = credential(id, agentType, token, key);
            inventory.send(new ProducerRecord<>(Ground.topic(Topic.CREDENTIALS), key, credential));
            return token;
        });
    }

    /** Has tokens issued for sessions to come, so that some have one while the server is away. */
    void stock(int many) {
        for (int i = 0; i < many; i++) {
            stock.add(server.issue("token-in-stock-" + UUID.randomUUID()));
        }
    }

    private Credential credential(String session, String agentType, BearerToken token, String context) {
        byte[] sealed = SealedBox.seal(reader, token.value().getBytes(UTF_8), context);
        return Credential.newBuilder()
                .setTenant(Traffic.TENANT)
                .setRef(token.ref())
                .setKind(CredentialKind.OAUTH2_TOKEN)
                .setConnector(TokenServer.CONNECTOR)
                .setTarget(server.issuer())
                .setPrincipal(token.client())
                .setSessions(List.of(session))
                .setRoot(session)
                .setAgent(agentType)
                .setValidation(Validation.INTROSPECTION)
                .setIssuedAt(Instant.now())
                .setExpiresAt(token.expiresAt())
                .setSealed(ByteBuffer.wrap(sealed))
                .setSealKeyId(reader.keyId())
                .build();
    }

    /** Who was given one. */
    Set<String> sessions() {
        return Set.copyOf(issued.keySet());
    }

    /** Whether the server would still honour a session's token. */
    boolean isGood(String session) {
        BearerToken token = issued.get(session);
        if (token == null) {
            throw new IllegalArgumentException(session + " was given no token");
        }
        return server.honours(token);
    }

    @Override
    public void close() {
        issuing.interrupt();
        inventory.close(Duration.ofSeconds(2));
    }
}
