package io.cordon.schemas.policy;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.sign.RecordVerifier;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** What follows from the documents about modes as they come: the one rule for services that go by them and for whoever shows them. Confined to one thread. */
public final class ModesLedger {

    /** What became of a document. */
    public sealed interface Ruling {

        /**
         * It is in force.
         *
         * @param keyId whose key signed it
         */
        record Taken(Modes modes, String keyId, PolicyDocument document) implements Ruling {}

        /**
         * It changed nothing.
         *
         * @param why for people
         * @param document what it says, and claims to be by; empty if it cannot be read
         */
        record Refused(String why, Optional<PolicyDocument> document) implements Ruling {}
    }

    private final RecordVerifier verifier;
    private final Deserializer<PolicyDocument> documents;
    private final Consumer<Modes> sense;
    private Instant since = Instant.EPOCH;

    /**
     * Has no document yet.
     *
     * @param verifier of the operators' keys
     * @param sense is given what is about to be in force; an IllegalArgumentException, naming all problems, says that it makes none
     */
    public ModesLedger(RecordVerifier verifier, Deserializer<PolicyDocument> documents, Consumer<Modes> sense) {
        this.verifier = requireNonNull(verifier, "verifier");
        this.documents = requireNonNull(documents, "documents");
        this.sense = requireNonNull(sense, "sense");
    }

    /**
     * Rules on a record; empty if it is not about modes.
     *
     * @throws RegistryUnavailableException if that cannot be known now
     */
    public Optional<Ruling> take(ConsumerRecord<byte[], byte[]> record) {
        return ModesRecord.concerns(record) ? Optional.of(ruling(record)) : Optional.empty();
    }

    private Ruling ruling(ConsumerRecord<byte[], byte[]> record) {
        try {
            ModesRecord read = ModesRecord.read(record, verifier, documents, since);
            sense.accept(read.modes());
            since = read.document().getIssuedAt();
            return new Ruling.Taken(read.modes(), read.keyId(), read.document());
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (IllegalArgumentException | SerdeException e) {
            return new Ruling.Refused(String.valueOf(e.getMessage()), claimed(record));
        }
    }

    private Optional<PolicyDocument> claimed(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(documents.deserialize(record.topic(), record.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerdeException e) {
            return Optional.empty(); // the ruling says why
        }
    }
}
