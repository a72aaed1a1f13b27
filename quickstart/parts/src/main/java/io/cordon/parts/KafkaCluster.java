package io.cordon.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Nodes like {@link KafkaProcess} that form one cluster, each a process of its own, so that one can be killed while the others go on. What is
 * internal to Kafka has three replicas, two of them in sync; topics have what they are created with.
 *
 * <p><b>Failure semantics</b> If a node does not start, the others are stopped again. Closing again does nothing.
 */
public final class KafkaCluster implements AutoCloseable {
    private static final Map<String, String> REPLICATED = Map.of(
            "offsets.topic.replication.factor", "3",
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2",
            "share.coordinator.state.topic.replication.factor", "3",
            "share.coordinator.state.topic.min.isr", "2");

    private final List<KafkaOptions> options;
    private final List<KafkaProcess> nodes;

    private KafkaCluster(List<KafkaOptions> options) {
        this.options = options;
        this.nodes = new ArrayList<>(startAll(options));
    }

    /** So many nodes, their data in this directory; with fewer than three nothing is replicated. */
    public static KafkaCluster start(Path directory, int nodes) {
        return start(directory, nodes, Map.of());
    }

    /** The same, with these settings at each node. */
    public static KafkaCluster start(Path directory, int nodes, Map<String, String> settings) {
        List<Integer> controllers =
                IntStream.range(0, nodes).mapToObj(i -> FreePorts.next()).toList();
        String voters = IntStream.range(0, nodes)
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers.get(i))
                .collect(Collectors.joining(","));
        return new KafkaCluster(IntStream.range(0, nodes)
                .mapToObj(i -> node(directory.resolve("kafka-" + (i + 1)), i + 1, controllers.get(i))
                        .with("controller.quorum.voters", voters)
                        .above(settings)
                        .above(nodes < 3 ? Map.of() : REPLICATED))
                .toList());
    }

    private static KafkaOptions node(Path directory, int id, int controller) {
        int port = FreePorts.next();
        return KafkaOptions.defaults()
                .in(directory)
                .onPort(port)
                .with("node.id", Integer.toString(id))
                .with("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    }

    /** None is ready before more than half of them are there. */
    private static List<KafkaProcess> startAll(List<KafkaOptions> options) {
        List<CompletableFuture<KafkaProcess>> starts = options.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> KafkaProcess.start(each), Thread::startVirtualThread))
                .toList();
        try {
            return starts.stream().map(CompletableFuture::join).toList();
        } catch (RuntimeException e) {
            starts.forEach(start -> start.thenAccept(KafkaProcess::close));
            throw e;
        }
    }

    /** Where clients connect: all nodes. */
    public synchronized String bootstrapServers() {
        return nodes.stream().map(KafkaProcess::bootstrapServers).collect(Collectors.joining(","));
    }

    /** How many nodes it has. */
    public int size() {
        return options.size();
    }

    /** A node's process, as it runs now. */
    public synchronized JavaProcess process(int index) {
        return nodes.get(index).process();
    }

    /** Ends a node as a crash would (SIGKILL). */
    public synchronized void kill(int index) {
        nodes.get(index).kill();
    }

    /** Starts a node that was killed again, with its data and its addresses. */
    public synchronized void restart(int index) {
        nodes.set(index, KafkaProcess.start(options.get(index)));
    }

    /** Starts all nodes again after they were killed, together: none is ready before more than half of them are there. */
    public synchronized void restart() {
        List<KafkaProcess> again = startAll(options);
        nodes.clear();
        nodes.addAll(again);
    }

    @Override
    public synchronized void close() {
        Collection<CompletableFuture<Void>> ends = nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::close, Thread::startVirtualThread))
                .toList();
        ends.forEach(CompletableFuture::join);
    }
}
