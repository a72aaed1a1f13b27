package io.cordon.schemas.policy;

import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.Verification;
import io.cordon.schemas.topic.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A record of the topic {@code policy} that says which modes are in force, believed only if an operator signed it.
 *
 * @param modes what it says
 * @param keyId whose key signed it
 * @param document all of it
 */
record ModesRecord(Modes modes, String keyId, PolicyDocument document) {

    /** Name of the documents about modes. */
    static final String ID = "modes";

    private static final String KEYS = ID + "@";

    /** Each version has a key of its own: one that is refused must not take the place of the one in force when the topic is compacted. */
    static byte[] key(String version) {
        return Keys.policy(ID, version).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a record is about modes at all. */
    static boolean concerns(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && new String(record.key(), StandardCharsets.UTF_8).startsWith(KEYS);
    }

    /**
     * Reads one.
     *
     * @param since when the document in force was issued: an older one that somebody sends again does not come back into force
     * @throws IllegalArgumentException saying why it is not believed
     */
    static ModesRecord read(
            ConsumerRecord<byte[], byte[]> record,
            RecordVerifier verifier,
            Deserializer<PolicyDocument> documents,
            Instant since) {
        String keyId = signer(verifier.verify(record.topic(), record.key(), record.value(), record.headers()));
        PolicyDocument document = documents.deserialize(record.topic(), record.value());
        if (document == null || !document.getId().equals(ID)) {
            throw new IllegalArgumentException("it is no document about modes");
        }
        if (document.getIssuedAt().isBefore(since)) {
            throw new IllegalArgumentException("it is older than what is in force");
        }
        return new ModesRecord(ModesJson.read(document.getDocument()), keyId, document);
    }

    private static String signer(Verification verification) {
        if (verification instanceof Verification.Verified verified) {
            return verified.keyId();
        }
        String why = verification instanceof Verification.Rejected rejected ? word(rejected.reason()) : "";
        throw new IllegalArgumentException("no operator's signature is on it: " + why);
    }

    private static String word(Verification.Reason reason) {
        return switch (reason) {
            case UNSIGNED -> "it has none";
            case UNKNOWN_KEY -> "the key is none of theirs";
            case BAD_SIGNATURE -> "what is there is of something else";
        };
    }
}
