package io.cordon.parts;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Apache Kafka node (KRaft, broker and controller) in this JVM, on loopback; without authentication unless
 * {@link KafkaOptions#securedBy} says otherwise. Its log goes where this JVM's logging goes.
 *
 * <p><b>Failure semantics</b> If it does not start, what was started is stopped again. Closing again does nothing.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final WorkingDirectory directory;
    private final KafkaNode node;
    private final KafkaRaftServer server;
    private @Nullable Admin admin;
    private boolean closed;

    private EmbeddedKafka(WorkingDirectory directory, KafkaNode node, KafkaRaftServer server) {
        this.directory = directory;
        this.node = node;
        this.server = server;
    }

    /** A node with its data in a temporary directory, on a free port. */
    public static EmbeddedKafka start() {
        return start(KafkaOptions.defaults());
    }

    /**
     * A node as the options say.
     *
     * @throws PartException if it did not start
     */
    public static EmbeddedKafka start(KafkaOptions options) {
        WorkingDirectory directory = WorkingDirectory.of(options.directory(), "kafka");
        try {
            KafkaNode node = KafkaNode.of(options, directory.path());
            Properties properties = node.properties();
            node.prepare(properties);
            return new EmbeddedKafka(directory, node, started(properties));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static KafkaRaftServer started(Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw new PartException("the broker on " + properties.get("listeners") + " did not start", e);
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return node.bootstrapServers();
    }

    /** A client that may do everything, opened when it is first asked for and closed with the node. */
    public synchronized Admin admin() {
        if (closed) {
            throw new IllegalStateException("the broker is closed");
        }
        Admin open = admin == null ? Admin.create(node.adminClient()) : admin;
        admin = open;
        return open;
    }

    /** Where the node keeps its data. */
    public Path directory() {
        return directory.path();
    }

    /** Stops the node; a given directory stays, for a later start. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (admin != null) {
            admin.close();
        }
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
