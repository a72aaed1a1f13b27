package io.cordon.topology.containment;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Turns output into bytes, in the processor rather than in the sink: a signature is over the bytes. */
final class OutputCodec {

    private final TopicCatalog catalog;
    private final RecordSigner signer;
    private final Serializer<Command> commands;
    private final Serializer<Containment> containments;
    private final Serializer<GateEntry> gateEntries;
    private final Serializer<Directive> directives;
    private final Serializer<RequestAnswer> answers;
    private final Serializer<DeadLetter> deadLetters;

    OutputCodec(SchemaRegistry registry, RecordSigner signer, TopicCatalog catalog) {
        this.catalog = catalog;
        this.signer = signer;
        this.commands = serializer(registry, Command.class);
        this.containments = serializer(registry, Containment.class);
        this.gateEntries = serializer(registry, GateEntry.class);
        this.directives = serializer(registry, Directive.class);
        this.answers = serializer(registry, RequestAnswer.class);
        this.deadLetters = serializer(registry, DeadLetter.class);
    }

    private static <T extends SpecificRecord> Serializer<T> serializer(SchemaRegistry registry, Class<T> type) {
        return AvroSerde.of(registry, type, false).serializer();
    }

    byte[] encode(Topic topic, SpecificRecord record) {
        String name = catalog.spec(topic).name();
        return switch (record) {
            case Command command -> commands.serialize(name, command);
            case Containment containment -> containments.serialize(name, containment);
            case GateEntry entry -> gateEntries.serialize(name, entry);
            case Directive directive -> directives.serialize(name, directive);
            case RequestAnswer answer -> answers.serialize(name, answer);
            case DeadLetter letter -> deadLetters.serialize(name, letter);
            default ->
                throw new IllegalArgumentException(
                        "not an output: " + record.getSchema().getName());
        };
    }

    void sign(Topic topic, byte[] key, byte[] value, Headers headers) {
        signer.sign(catalog.spec(topic).name(), key, value, headers);
    }
}
