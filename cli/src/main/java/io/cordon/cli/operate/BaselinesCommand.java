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
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.baseline.BaselineDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
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
            "Detection takes them when it starts the next time, with detection.baselines.tenant in its configuration."
        })
public final class BaselinesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Baselines that cordon learn wrote.")
    private Path file = Path.of("baselines");

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "Whose agent types they are.")
    private String tenant = "";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        URI address = cluster.registry()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--registry is missing"));
        Baselines baselines = BaselineFile.read(file);
        Properties properties = cluster.properties();
        properties.put("acks", "all");
        try (SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(address));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            Serializer<BaselineDocument> writer =
                    AvroSerde.of(registry, BaselineDocument.class, false).serializer();
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
        String topic = cluster.topics().of(Topic.BASELINES);
        List<Future<?>> written = new ArrayList<>();
        BaselineDocuments.of(tenant, baseline, Instant.now())
                .forEach((key, document) -> written.add(producer.send(
                        new ProducerRecord<>(topic, key.getBytes(UTF_8), writer.serialize(topic, document)))));
        for (Future<?> record : written) {
            record.get();
        }
    }
}
