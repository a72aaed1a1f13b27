package io.cordon.cli.replay;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.net.URI;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry for one replay, with topics of its own. */
final class ReplayCluster implements AutoCloseable {

    static final TopicNames TOPICS = new TopicNames("replay.");

    private final EmbeddedKafka kafka;
    private final RegistryProcess registryServer;
    private final SchemaRegistry registry;

    private ReplayCluster(EmbeddedKafka kafka, RegistryProcess registryServer) {
        this.kafka = kafka;
        this.registryServer = registryServer;
        this.registry = new HttpSchemaRegistry(RegistryConfig.of(registryServer.confluentUrl()));
    }

    static ReplayCluster start(Path directory) {
        RegistryProcess registry = RegistryProcess.start();
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(KafkaOptions.defaults().in(directory.resolve("kafka")));
            ReplayCluster cluster = new ReplayCluster(kafka, registry);
            cluster.prepare();
            return cluster;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private void prepare() {
        TopicCatalog.of(TOPICS, Sizing.quickstart()).createMissing(kafka.admin());
        TopicSchemas.registerAll(registry, TOPICS);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    URI registryUrl() {
        return registryServer.confluentUrl();
    }

    SchemaRegistry registry() {
        return registry;
    }

    Admin admin() {
        return kafka.admin();
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
        registryServer.close();
    }
}
