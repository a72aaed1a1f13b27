package io.cordon.load.line;

import io.cordon.load.traffic.Traffic;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.KafkaProcess;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker and a registry as processes of their own, on loopback, with a directory for all that a run leaves.
 *
 * <p><b>Failure semantics</b> What was started is stopped again if the rest does not start.
 */
public final class LoadCluster implements AutoCloseable {

    private final Path directory;
    private final KafkaProcess kafka;
    private final RegistryProcess registryServer;
    private final SchemaRegistry registry;
    private final Admin admin;
    private final Path grants;

    private LoadCluster(Path directory, KafkaProcess kafka, RegistryProcess registryServer) {
        this.directory = directory;
        this.kafka = kafka;
        this.registryServer = registryServer;
        this.registry = new HttpSchemaRegistry(RegistryConfig.of(registryServer.confluentUrl()));
        this.admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        this.grants = directory.resolve("grants.json");
        FileGrantSource.createKeyFile(grants, Traffic.TENANT);
    }

    /** Starts both; the directory is the run's own. */
    public static LoadCluster start(Path directory) {
        RegistryProcess registry = RegistryProcess.start();
        try {
            KafkaProcess kafka = KafkaProcess.start(KafkaOptions.defaults().in(directory.resolve("kafka")));
            return new LoadCluster(directory, kafka, registry);
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** Topics and schemas under a prefix of their own. */
    TopicNames prepare(String prefix) {
        TopicNames names = new TopicNames(prefix);
        TopicCatalog.of(names, Sizing.quickstart()).createMissing(admin);
        TopicSchemas.registerAll(registry, names);
        return names;
    }

    Path directory() {
        return directory;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    long brokerPid() {
        return kafka.process().pid();
    }

    String registryUrl() {
        return registryServer.confluentUrl().toString();
    }

    SchemaRegistry registry() {
        return registry;
    }

    Admin admin() {
        return admin;
    }

    /** The tenant's key file. */
    Path grants() {
        return grants;
    }

    @Override
    public void close() {
        admin.close();
        registry.close();
        kafka.close();
        registryServer.close();
    }
}
