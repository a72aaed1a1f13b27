package io.cordon.operations.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.ClusterException;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.serde.AvroSerializer;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Signs what one operator asks for, sends it, and waits for what comes of it.
 *
 * <p><b>Failure semantics.</b> A request that the brokers took stands, whatever becomes of the waiting; sent again it is another request, which
 * the containment owner absorbs where it changes nothing. An exception before that means that nothing was asked.
 */
public final class RequestDesk {

    private final Cluster cluster;
    private final String tenant;
    private final String operator;
    private final SigningKey key;

    /**
     * @param operator who asks; where it is not the key's id, records name both
     * @param key the operator's own key
     */
    public RequestDesk(Cluster cluster, String tenant, String operator, SigningKey key) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.tenant = requireNonNull(tenant, "tenant");
        this.operator = requireNonNull(operator, "operator");
        this.key = requireNonNull(key, "key");
    }

    /**
     * Asks and waits.
     *
     * @param patience how long to wait for the answer
     * @param progress told each step on the way in a few words
     */
    public Answer ask(Ask ask, Duration patience, Consumer<String> progress) throws InterruptedException {
        return ask(ask, patience, progress, () -> {});
    }

    /**
     * Asks, does something as soon as the containment owner follows the request, and waits.
     *
     * @param whenTaken what is to happen only once the owner knows of the request, such as the harm of a drill; in this thread
     */
    public Answer ask(Ask ask, Duration patience, Consumer<String> progress, Runnable whenTaken)
            throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        try (AnswerWatch watch = AnswerWatch.open(cluster)) {
            RecordMetadata sent = send(ask.request(requestId, tenant, operator, Instant.now()));
            progress.accept("request " + requestId + " sent");
            return watch.await(new Dialogue(ask, requestId, sent), patience, progress, whenTaken);
        }
    }

    private RecordMetadata send(OperatorRequest request) throws InterruptedException {
        String topic = cluster.topics().of(Topic.REQUESTS);
        byte[] recordKey = Keys.tenant(tenant).getBytes(UTF_8);
        Headers headers = new RecordHeaders();
        try (AvroSerializer<OperatorRequest> writer =
                        new AvroSerializer<>(cluster.registry(), OperatorRequest.class, false, SerdeLimits.standard());
                Producer<byte[], byte[]> producer = cluster.writer()) {
            byte[] value = writer.serialize(topic, request);
            new RecordSigner(key).sign(topic, recordKey, value, headers);
            return producer.send(new ProducerRecord<>(topic, null, recordKey, value, headers))
                    .get();
        } catch (ExecutionException e) {
            throw new ClusterException("the request was not taken: " + e.getMessage(), e);
        }
    }
}
