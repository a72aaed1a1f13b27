package io.cordon.topology.containment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.IncompatibleSchemaException;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.UnknownSchemaException;
import io.cordon.schemas.serde.WireFormatException;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.Verification;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.topology.deadletter.SourceRecord;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads records of the source topics. What cannot be believed becomes {@link Input.Unreadable}, and the stream goes on. */
final class InputReader {

    private final RecordVerifier verifier;
    private final TopicCatalog catalog;
    private final Deserializer<Intent> intents;
    private final Deserializer<OperatorRequest> requests;
    private final Deserializer<Receipt> receipts;
    private final Deserializer<PopulationChange> population;

    InputReader(SchemaRegistry registry, RecordVerifier verifier, TopicCatalog catalog) {
        this.verifier = verifier;
        this.catalog = catalog;
        this.intents = deserializer(registry, Intent.class);
        this.requests = deserializer(registry, OperatorRequest.class);
        this.receipts = deserializer(registry, Receipt.class);
        this.population = deserializer(registry, PopulationChange.class);
    }

    private static <T extends SpecificRecord> Deserializer<T> deserializer(SchemaRegistry registry, Class<T> type) {
        return AvroSerde.of(registry, type, false).deserializer();
    }

    /**
     * What the record is.
     *
     * @throws RegistryUnavailableException if its schema cannot be had now: the record is not at fault, and waits
     */
    Input read(SourceRecord source, Headers headers) {
        try {
            return typed(source, headers);
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerdeException e) {
            return new Input.Unreadable(reason(e), message(e));
        } catch (UnknownConstantException e) {
            return new Input.Unreadable(DeadLetterReason.UNKNOWN_KIND, message(e));
        } catch (IllegalArgumentException e) {
            return new Input.Unreadable(DeadLetterReason.OUT_OF_BOUNDS, message(e));
        }
    }

    private Input typed(SourceRecord source, Headers headers) {
        if (source.topic().equals(name(Topic.INTENTS))) {
            Intent intent = intents.deserialize(source.topic(), source.value());
            return placed(source, intent.getTenant(), () -> new Input.OfIntent(FromAvro.intent(intent)));
        }
        if (source.topic().equals(name(Topic.RECEIPTS))) {
            Receipt receipt = receipts.deserialize(source.topic(), source.value());
            return placed(source, receipt.getTenant(), () -> new Input.OfReport(FromAvro.report(receipt)));
        }
        if (source.topic().equals(name(Topic.POPULATION))) {
            PopulationChange change = population.deserialize(source.topic(), source.value());
            return placed(source, change.getTenant(), () -> new Input.OfPopulation(FromAvro.population(change)));
        }
        return request(source, headers);
    }

    /** The signature first: nothing is decoded that nobody vouches for. */
    private Input request(SourceRecord source, Headers headers) {
        return switch (verifier.verify(source.topic(), source.key(), source.value(), headers)) {
            case Verification.Rejected rejected ->
                new Input.Unreadable(
                        DeadLetterReason.BAD_SIGNATURE, rejected.reason().name());
            case Verification.Verified verified -> {
                OperatorRequest request = requests.deserialize(source.topic(), source.value());
                yield placed(
                        source,
                        request.getTenant(),
                        () -> new Input.OfRequest(FromAvro.request(request, verified.keyId(), source.brokerTime())));
            }
        };
    }

    /** A record under another key, or on another partition, would be decided by a task that does not know its tenant. */
    private Input placed(SourceRecord source, String tenant, Supplier<Input> input) {
        byte[] expected = Keys.tenant(tenant).getBytes(UTF_8);
        if (!Arrays.equals(expected, source.key())) {
            return new Input.Unreadable(DeadLetterReason.KEY_MISMATCH, "the key is not the tenant of the value");
        }
        int partition = Keys.partition(expected, catalog.spec(Topic.INTENTS).partitions());
        return partition == source.partition()
                ? input.get()
                : new Input.Unreadable(DeadLetterReason.WRONG_PARTITION, "expected partition " + partition);
    }

    private String name(Topic topic) {
        return catalog.spec(topic).name();
    }

    private static DeadLetterReason reason(SerdeException e) {
        return switch (e) {
            case UnknownSchemaException unknown -> DeadLetterReason.UNKNOWN_SCHEMA;
            case IncompatibleSchemaException incompatible -> DeadLetterReason.UNDECODABLE;
            case WireFormatException format -> DeadLetterReason.UNDECODABLE;
            case RegistryUnavailableException unavailable -> DeadLetterReason.REGISTRY_UNAVAILABLE;
        };
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
