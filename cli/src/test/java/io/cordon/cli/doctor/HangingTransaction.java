package io.cordon.cli.doctor;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * A transaction that is open on a partition and that no coordinator knows: what is left when one has passed the partition over. Made by a request as producers of
 * old sent it, which a broker believes that has {@link #UNVERIFIED}.
 */
public final class HangingTransaction {
    /** A broker with this set to false does not ask the coordinator about a transaction. */
    public static final String UNVERIFIED = "transaction.partition.verification.enable";

    public static final long PRODUCER = 4711;
    public static final short EPOCH = 3;

    private static final int PATIENCE = 60_000;

    /** The last version by which a producer says itself to the coordinator on which partitions it writes. */
    private static final short OF_OLD = 11;

    private HangingTransaction() {}

    /** Leaves one on a partition that the only broker leads. */
    public static void on(TopicPartition partition, Map<String, Object> client) throws IOException {
        AdminClientConfig config = new AdminClientConfig(client);
        String[] address = config.getList("bootstrap.servers").getFirst().split(":", 2);
        Node broker = new Node(1, address[0], Integer.parseInt(address[1]));
        try (Metrics metrics = new Metrics();
                NetworkClient network = ClientUtils.createNetworkClient(
                        config,
                        "hanging",
                        metrics,
                        "hanging",
                        new LogContext(),
                        new ApiVersions(),
                        Time.SYSTEM,
                        1,
                        PATIENCE,
                        null,
                        new ManualMetadataUpdater(List.of(broker)),
                        new DefaultHostResolver(),
                        null,
                        null)) {
            NetworkClientUtils.awaitReady(network, broker, Time.SYSTEM, PATIENCE);
            await().atMost(Duration.ofMillis(PATIENCE)).until(() -> taken(network, broker, partition));
        }
    }

    /** Not before the broker has learnt that it leads the partition. */
    private static boolean taken(NetworkClient network, Node broker, TopicPartition partition) throws IOException {
        var request = network.newClientRequest(
                broker.idString(),
                new ProduceRequest.Builder(OF_OLD, OF_OLD, record(partition)),
                Time.SYSTEM.milliseconds(),
                true);
        var response = (ProduceResponse)
                NetworkClientUtils.sendAndReceive(network, request, Time.SYSTEM).responseBody();
        Errors error = Errors.forCode(response.data().responses().stream()
                .findFirst()
                .orElseThrow()
                .partitionResponses()
                .getFirst()
                .errorCode());
        if (error != Errors.NONE && error != Errors.NOT_LEADER_OR_FOLLOWER) {
            throw error.exception();
        }
        return error == Errors.NONE;
    }

    private static ProduceRequestData record(TopicPartition partition) {
        var records = MemoryRecords.withTransactionalRecords(
                Compression.NONE, PRODUCER, EPOCH, 0, new SimpleRecord(new byte[] {1}, new byte[] {1}));
        var topic = new TopicProduceData()
                .setName(partition.topic())
                .setPartitionData(List.of(new PartitionProduceData()
                        .setIndex(partition.partition())
                        .setRecords(records)));
        return new ProduceRequestData()
                .setTransactionalId("hanging")
                .setAcks((short) -1)
                .setTimeoutMs(PATIENCE)
                .setTopicData(new TopicProduceDataCollection(List.of(topic).iterator()));
    }
}
