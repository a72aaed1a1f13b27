package io.cordon.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** One KRaft node on loopback, broker and controller in one: its settings, its port and its formatted storage. */
record KafkaNode(Path directory, int port, Map<String, String> overrides, Optional<KafkaSecurity> security) {
    /** The nodes of a cluster must agree on it, and those of different clusters never meet. */
    private static final String CLUSTER = Uuid.randomUuid().toString();

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("auto.create.topics.enable", "false"),
            // internal topics of one replica
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // transactions of a killed process end as soon as its timeout allows; the broker looks every 10 s by
            // default
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
            // groups form at once and may give up a dead member soon
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.min.session.timeout.ms", "1000"),
            Map.entry("group.consumer.min.session.timeout.ms", "1000"),
            Map.entry("group.consumer.min.heartbeat.interval.ms", "500"),
            Map.entry("group.consumer.heartbeat.interval.ms", "500"),
            Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
            Map.entry("group.streams.min.session.timeout.ms", "1000"),
            Map.entry("group.streams.min.heartbeat.interval.ms", "500"),
            Map.entry("group.streams.heartbeat.interval.ms", "500"),
            // the system's own, which grow: of 100 KiB one segment on loopback takes most, and what comes then is
            // dropped
            Map.entry("socket.receive.buffer.bytes", "-1"),
            Map.entry("socket.send.buffer.bytes", "-1"),
            // small: 128 MB of heap for the cleaner and 20 MB of index files a partition otherwise
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.cleaner.backoff.ms", "1000"),
            Map.entry("log.index.size.max.bytes", "1048576"));

    static KafkaNode of(KafkaOptions options, Path directory) {
        return new KafkaNode(directory, FreePorts.or(options.port()), options.overrides(), options.security());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a client needs that may do everything. */
    Map<String, Object> adminClient() {
        Map<String, Object> client =
                new HashMap<>(security.map(KafkaSecurity::superUserClient).orElse(Map.of()));
        client.put("bootstrap.servers", bootstrapServers());
        return client;
    }

    /** All settings; the controller gets a new port each time, which a node alone in its quorum may have. */
    Properties properties() {
        int controller = FreePorts.next();
        Properties properties = new Properties();
        properties.putAll(SETTINGS);
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        String clients = "BROKER://" + bootstrapServers()
                + security.map(KafkaSecurity::certificateListener).orElse("");
        properties.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + controller);
        properties.put("advertised.listeners", clients);
        properties.put("log.dirs", directory.resolve("data").toString());
        security.map(KafkaSecurity::brokerSettings).ifPresent(properties::putAll);
        properties.putAll(overrides);
        return properties;
    }

    /** Writes the settings to a file and formats the storage, unless that was done before. */
    Path prepare(Properties properties) {
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("no broker settings in " + file, e);
        }
        if (!Files.exists(directory.resolve("data").resolve("meta.properties"))) {
            format(file);
        }
        return file;
    }

    private void format(Path file) {
        List<String> arguments = new ArrayList<>(List.of("format", "--config", file.toString(), "--ignore-formatted"));
        arguments.addAll(List.of("--cluster-id", CLUSTER));
        security.map(KafkaSecurity::formatArguments).ifPresent(arguments::addAll);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new PartException("the broker's storage could not be formatted with " + file + ":\n"
                    + output.toString(StandardCharsets.UTF_8));
        }
    }
}
