package io.cordon.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.cli.learn.BaselineFile;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.wire.BaselineDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cordon baselines}: puts baselines into the topic, where detection finds them. */
@Command(
        name = "baselines",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the baselines of a file, as cordon learn made it, into the topic and makes them those in force for a tenant.",
            "Sessions that begin from then on go by them, in detection and at the gates. What detection learns later does not take their place,",
            "until --withdraw takes them back."
        })
public final class BaselinesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Baselines that cordon learn wrote.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--withdraw",
            arity = "1..*",
            paramLabel = "TYPE",
            description = "Agent types whose baseline is no longer in force; the next one that is learnt will be.")
    private List<String> withdrawn = List.of();

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "Whose agent types they are.")
    private String tenant = "";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        URI address = cluster.registry()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--registry is missing"));
        if (file.isEmpty() && withdrawn.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nothing to do: a FILE or --withdraw is missing");
        }
        Baselines baselines = file.map(BaselineFile::read).orElse(Baselines.NONE);
        Properties properties = cluster.properties();
        properties.put("acks", "all");
        try (SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(address));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            Serializer<BaselineDocument> writer =
                    AvroSerde.of(registry, BaselineDocument.class, false).serializer();
            for (String agentType : withdrawn) {
                send(producer, Keys.currentBaseline(tenant, agentType), null).get();
            }
            for (Baseline baseline : baselines.all()) {
                write(producer, writer, baseline);
            }
        }
        System.out.printf(
                "%d baselines of %s are in force, %s%n", baselines.all().size(), tenant, baselines.version());
        return 0;
    }

    /** The version before its pointer, and both there before the next: whoever reads meanwhile finds no pointer to nothing. */
    private void write(KafkaProducer<byte[], byte[]> producer, Serializer<BaselineDocument> writer, Baseline baseline)
            throws InterruptedException, ExecutionException {
        Instant now = Instant.now();
        BaselineDocument version = BaselineDocuments.version(tenant, baseline, now, true);
        BaselineDocument pointer = BaselineDocuments.pointer(tenant, baseline, now, true);
        String current = Keys.currentBaseline(tenant, baseline.agentType());
        List<Future<?>> written = List.of(
                send(producer, BaselineDocuments.key(tenant, baseline), writer.serialize(topic(), version)),
                send(producer, current, writer.serialize(topic(), pointer)));
        for (Future<?> record : written) {
            record.get();
        }
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private Future<?> send(KafkaProducer<byte[], byte[]> producer, String key, byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(topic(), key.getBytes(UTF_8), value));
    }

    private String topic() {
        return cluster.topics().of(Topic.BASELINES);
    }
}
