package io.cordon.load.survival;

import io.cordon.parts.JavaProcess;
import io.cordon.parts.KafkaCluster;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * What the line stands on: brokers, a registry, an authorization server, each as a process of its own on loopback, and keys.
 *
 * <p><b>Failure semantics.</b> What was started is stopped again if the rest does not start.
 */
final class Ground implements AutoCloseable {

    static final TopicNames TOPICS = new TopicNames("survival.");
    private static final int REPLICATED = 3;

    /**
     * Three brokers share a few cores with all else here. Followers wait for company, 10 ms at most, instead of asking again after each record, or most of what brokers do would be such questions;
     * what waits for all replicas waits for that. And a broker has as many threads as it has cores for them, instead of eleven that wake each other.
     */
    private static final Map<String, String> SMALL = Map.of(
            "replica.fetch.min.bytes", "65536",
            "replica.fetch.wait.max.ms", "10",
            "num.io.threads", "2",
            "num.network.threads", "1");

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Path directory;
    private final KafkaCluster kafka;
    private final RegistryProcess registryServer;
    private final SchemaRegistry registry;
    private final Admin admin;
    private final KeyFiles keys;
    private final TokenServer tokenServer;
    private final Tokens tokens;
    private final Sizing sizing;

    private Ground(Path directory, int brokers) {
        this.directory = directory;
        this.sizing = sizing(brokers);
        this.keys = KeyFiles.create(directory);
        CompletableFuture<RegistryProcess> registryStart = begun(RegistryProcess::start);
        CompletableFuture<KafkaCluster> kafkaStart = begun(() -> KafkaCluster.start(directory, brokers, SMALL));
        CompletableFuture<TokenServer> tokenStart = begun(() -> TokenServer.start(directory));
        try {
            CompletableFuture.allOf(registryStart, kafkaStart, tokenStart).join();
            this.registryServer = registryStart.join();
            this.kafka = kafkaStart.join();
            this.tokenServer = tokenStart.join();
            this.registry = opened(new HttpSchemaRegistry(RegistryConfig.of(registryServer.confluentUrl())));
            this.admin = opened(Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers())));
            TopicCatalog.of(TOPICS, sizing).createMissing(admin);
            TopicSchemas.registerAll(registry, TOPICS);
            this.tokens = opened(new Tokens(tokenServer, keys.sealingPublic(), kafka.bootstrapServers(), registry));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> CompletableFuture<T> begun(Supplier<T> start) {
        return CompletableFuture.supplyAsync(() -> opened(start.get()), Thread::startVirtualThread);
    }

    /** Starts all of it; the directory is the run's own. */
    static Ground start(Path directory, int brokers) {
        return new Ground(directory, brokers);
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Few partitions, so that two cores are enough; replicated as in production where there are brokers for it. */
    private static Sizing sizing(int brokers) {
        Sizing small = Sizing.quickstart();
        boolean replicated = brokers >= REPLICATED;
        return new Sizing(
                small.sessions(),
                small.subjects(),
                small.owners(),
                small.commands(),
                small.gate(),
                (short) (replicated ? REPLICATED : 1),
                replicated ? REPLICATED - 1 : 1);
    }

    Path directory() {
        return directory;
    }

    KafkaCluster kafka() {
        return kafka;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    JavaProcess registryProcess() {
        return registryServer.process();
    }

    JavaProcess tokenProcess() {
        return tokenServer.process();
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

    KeyFiles keys() {
        return keys;
    }

    /** The section connectors of the actuator's file. */
    String connectors() {
        return tokenServer.connectors();
    }

    Tokens tokens() {
        return tokens;
    }

    Sizing sizing() {
        return sizing;
    }

    static String topic(Topic topic) {
        return TOPICS.of(topic);
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("a part did not stop", e);
        }
    }
}
