package io.cordon.schemas.policy;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What an operator puts in force: all modes at once, so that nobody has to know what was set before to know what holds.
 *
 * @param tenant whose installation it is
 * @param operator who says so
 * @param reason why, for the audit log
 */
public record ModesDocument(String tenant, Modes modes, String operator, String reason, Instant at) {

    public ModesDocument {
        requireNonNull(tenant, "tenant");
        requireNonNull(modes, "modes");
        requireNonNull(operator, "operator");
        requireNonNull(at, "at");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("modes need a reason: it is what the audit log will say");
        }
    }

    /** The record, signed. */
    public ProducerRecord<byte[], byte[]> record(
            TopicNames topics, Serializer<PolicyDocument> documents, SigningKey key) {
        String topic = topics.of(Topic.POLICY);
        byte[] recordKey = ModesRecord.key(at.toString());
        byte[] value = documents.serialize(topic, document());
        Headers headers = new RecordHeaders();
        new RecordSigner(key).sign(topic, recordKey, value, headers);
        return new ProducerRecord<>(topic, null, recordKey, value, headers);
    }

    /** Whether a document of the topic is one about modes. */
    public static boolean is(PolicyDocument document) {
        return document.getId().equals(ModesRecord.ID);
    }

    private PolicyDocument document() {
        return PolicyDocument.newBuilder()
                .setId(ModesRecord.ID)
                .setVersion(at.toString())
                .setDocument(ModesJson.write(modes))
                .setIssuedAt(at)
                .setIssuedBy(operator)
                .setTenant(tenant)
                .setReason(reason)
                .build();
    }
}
