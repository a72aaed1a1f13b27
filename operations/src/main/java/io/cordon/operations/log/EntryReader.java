package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.wire.CordonHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From a record to what the log says of it. A record that cannot be read is logged as that: nothing is left out in silence. */
final class EntryReader {

    /** The topics that the log follows, causes before their effects. */
    static final List<Topic> TOPICS = List.of(
            Topic.REQUESTS,
            Topic.POLICY,
            Topic.DEAD_LETTER,
            Topic.CONTAINMENT,
            Topic.ALERTS,
            Topic.COMMANDS,
            Topic.RECEIPTS);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopicNames names;
    private final SchemaRegistry registry;
    private final AvroDeserializer<OperatorRequest> requests;
    private final AvroDeserializer<PolicyDocument> policies;
    private final AvroDeserializer<Containment> containments;
    private final AvroDeserializer<Command> commands;
    private final AvroDeserializer<Receipt> receipts;
    private final AvroDeserializer<DeadLetter> letters;

    EntryReader(TopicNames names, SchemaRegistry registry) {
        this.names = names;
        this.registry = registry;
        this.requests = reader(OperatorRequest.class);
        this.policies = reader(PolicyDocument.class);
        this.containments = reader(Containment.class);
        this.commands = reader(Command.class);
        this.receipts = reader(Receipt.class);
        this.letters = reader(DeadLetter.class);
    }

    private <T extends SpecificRecord> AvroDeserializer<T> reader(Class<T> type) {
        return new AvroDeserializer<>(registry, type, SerdeLimits.standard());
    }

    /** The topic of a record. */
    Topic topic(String name) {
        return TOPICS.stream()
                .filter(topic -> names.of(topic).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the log does not follow " + name));
    }

    Position position(ConsumerRecord<byte[], byte[]> record) {
        return new Position(topic(record.topic()).shortName(), record.partition(), record.offset());
    }

    /**
     * What to log of a record; empty if it is nothing to log.
     *
     * @throws RegistryUnavailableException if its schema cannot be had now: the record is not at fault
     */
    Optional<Entry> entry(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty(); // a subject that the owner forgot after its release
        }
        try {
            return switch (topic(record.topic())) {
                case REQUESTS -> signed(record, LineKind.REQUEST, value -> Facts.of(read(requests, record)));
                case POLICY -> policy(record, read(policies, record));
                case COMMANDS -> signed(record, LineKind.COMMAND, value -> Facts.of(read(commands, record)));
                case CONTAINMENT -> Optional.of(entry(record, LineKind.DECISION, Facts.of(read(containments, record))));
                case RECEIPTS -> Optional.of(entry(record, LineKind.RECEIPT, Facts.of(read(receipts, record))));
                case ALERTS -> alert(record);
                case DEAD_LETTER -> letter(record, read(letters, record));
                default -> Optional.empty();
            };
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerdeException | IOException e) {
            return Optional.of(unreadable(record));
        }
    }

    private static <T extends SpecificRecord> T read(
            AvroDeserializer<T> reader, ConsumerRecord<byte[], byte[]> record) {
        return java.util.Objects.requireNonNull(reader.deserialize(record.topic(), record.value()), "value");
    }

    /** With the bytes that were signed: what somebody asked for can be shown to be theirs, from the log alone. */
    private Optional<Entry> signed(
            ConsumerRecord<byte[], byte[]> record, LineKind kind, Function<byte[], ObjectNode> reading) {
        ObjectNode facts = reading.apply(record.value());
        CordonHeaders.single(record.headers(), CordonHeaders.KEY_ID)
                .ifPresent(id -> facts.put("keyId", new String(id, UTF_8)));
        CordonHeaders.single(record.headers(), CordonHeaders.SIGNATURE)
                .ifPresent(signature -> facts.put("signature", base64(signature)));
        facts.put("record", base64(record.value()));
        return Optional.of(entry(record, kind, facts));
    }

    /** Its key does not begin with a tenant, since an installation is one tenant's; the document names it. */
    private Optional<Entry> policy(ConsumerRecord<byte[], byte[]> record, PolicyDocument document) {
        String tenant = document.getTenant().isEmpty() ? "-" : document.getTenant();
        return signed(record, LineKind.POLICY, value -> Facts.of(document))
                .map(entry -> new Entry(tenant, entry.kind(), entry.at(), entry.position(), entry.facts()));
    }

    /** The owner's own alerts; those of detection are no acts upon anybody. */
    private Optional<Entry> alert(ConsumerRecord<byte[], byte[]> record) throws IOException {
        JsonNode alert = JSON.readTree(record.value());
        JsonNode info = alert.path("finding_info");
        if (!info.path("uid").asText().startsWith("containment:")) {
            return Optional.empty();
        }
        ObjectNode facts = Facts.node()
                .put("alert", info.path("analytic").path("uid").asText())
                .put("uid", info.path("uid").asText())
                .put("case", alert.path("metadata").path("correlation_uid").asText())
                .put("says", alert.path("message").asText());
        return Optional.of(entry(record, LineKind.ALERT, facts));
    }

    private Optional<Entry> letter(ConsumerRecord<byte[], byte[]> record, DeadLetter letter) {
        boolean order = List.of(Topic.REQUESTS, Topic.COMMANDS, Topic.RECEIPTS).stream()
                .anyMatch(topic -> names.of(topic).equals(letter.getTopic()));
        return order ? Optional.of(entry(record, LineKind.REJECTED, Facts.of(letter))) : Optional.empty();
    }

    private Entry unreadable(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode facts = Facts.node().put("why", "unreadable").put("length", record.value().length);
        return entry(record, LineKind.REJECTED, facts.put("sha256", LineHash.of(record.value())));
    }

    private Entry entry(ConsumerRecord<byte[], byte[]> record, LineKind kind, ObjectNode facts) {
        return new Entry(tenant(record.key()), kind, Instant.ofEpochMilli(record.timestamp()), position(record), facts);
    }

    /** Every key begins with the tenant; what has none goes to a log of its own. */
    private static String tenant(byte[] key) {
        try {
            String first = key == null ? "" : Keys.parts(new String(key, UTF_8)).getFirst();
            return first.isEmpty() || first.length() > 200 ? "-" : first;
        } catch (IllegalArgumentException e) {
            return "-";
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
