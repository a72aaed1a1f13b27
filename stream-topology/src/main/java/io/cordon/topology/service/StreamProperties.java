package io.cordon.topology.service;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_INSTANCE_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RECEIVE_BUFFER_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.*;

import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.placement.StayingAssignor;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/*
 * Why these values:
 * - exactly_once_v2 only. At least once, with repeats skipped, would lose the output whose state survived a crash.
 * - The time-outs bound a takeover: max(session, transaction + the broker's clean-up) and the restore of the standby's tail.
 * - The broker takes the partitions of a transaction in one request after the other, some milliseconds each: what an input
 *   writes leaves in few of them if it waits a little, and each request costs producer and broker more than what is in it. Nobody
 *   sees output before its commit, which waits for nothing and takes what is left in one request (StreamClients); gates, which do,
 *   are told of holds apart from the transaction.
 * - While a fetch waits at a broker no partition can be added to it, so that a long one delays who takes tasks over. Consumers of what all
 *   instances read get none, and need not ask ten times a second. A poll may block a commit that is due for as long as
 *   poll.ms. The caches of stores hold back changelog records only, and until the commit at most. What they then let go fills batches
 *   larger than the usual 16 KiB, of which a request takes one for each partition.
 * - Clients ask for a receive buffer of 64 KiB, of which one segment can take all, on loopback for instance: what comes then is dropped, and
 *   sent again after 200 ms. The system's own grows with what comes.
 * - Events and directives of one session need no order between their topics: a directive carries its epoch. To wait for the fuller picture
 *   costs the task a look at the lag of each partition for each record.
 * - While the broker still ends a transaction on a partition, the first batch of the next one waits there, and those behind it are
 *   refused as out of order. That is usual with many partitions, and the usual 100 ms until the next try would hold up each commit.
 * - All three handlers fail. Input arrives as bytes and is judged by our own code, which dead-letters what is bad: whatever still throws
 *   is a defect or a broken surrounding, and to go on would lose an event or a command. The thread is replaced and begins again at the
 *   last commit; what to do if that repeats is UncaughtPolicy's. Retriable errors of the producer are retried by the standard handler.
 * - The classic group protocol: the streams protocol has no static membership and no warm-up in this version.
 */
/** The settings of Kafka Streams that the product stands for. */
public final class StreamProperties {

    static final Duration SESSION_TIMEOUT = Duration.ofMillis(6000);
    /** Whom the group still counts on is not fenced, and does not lose the state of all its tasks (ADR 196). */
    static final Duration TRANSACTION_TIMEOUT = SESSION_TIMEOUT;

    /** By its answer an instance hears that a task of another is now its own (ADR 312). */
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private static final long SHORTEST_POLL = 10;
    private static final long LONGEST_POLL = 50;
    /** What a poll adds at most to the longest wait for a commit: a twentieth. */
    private static final long POLLS_A_COMMIT = 20;

    private static final int SYSTEMS_BUFFER = -1;
    private static final int BATCH = 64 << 10;
    private static final int LINGER = 25;
    private static final long RETRY_BACKOFF = 10;

    private StreamProperties() {}

    /** All settings for one application; those of the file's kafka section come first, so that none of ours can be undone there. */
    public static Properties of(ServiceConfig config) {
        Properties properties = KafkaClients.common(config.kafka());
        identity(properties, config);
        latency(properties, config);
        takeover(properties, config);
        failures(properties);
        BoundedMemory.configure(properties, config.streams());
        return properties;
    }

    private static void identity(Properties properties, ServiceConfig config) {
        properties.put(APPLICATION_ID_CONFIG, config.application().id());
        properties.put(
                CLIENT_ID_CONFIG,
                config.application().id() + "-" + config.application().instance());
        properties.put(STATE_DIR_CONFIG, config.application().stateDirectory().toString());
        properties.put(PROCESSING_GUARANTEE_CONFIG, EXACTLY_ONCE_V2);
        properties.put(ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(REPLICATION_FACTOR_CONFIG, (int) config.topics().sizing().replication());
        properties.put(
                StreamsConfig.topicPrefix("min.insync.replicas"),
                config.topics().sizing().minInSync());
        properties.put(NUM_STREAM_THREADS_CONFIG, config.streams().threads());
        properties.put(ENABLE_METRICS_PUSH_CONFIG, false);
    }

    private static void latency(Properties properties, ServiceConfig config) {
        long commit = config.streams().commitInterval().toMillis();
        properties.put(COMMIT_INTERVAL_MS_CONFIG, commit);
        properties.put(POLL_MS_CONFIG, Math.clamp(commit / POLLS_A_COMMIT, SHORTEST_POLL, LONGEST_POLL));
        properties.put(STATESTORE_CACHE_MAX_BYTES_CONFIG, config.streams().recordCacheBytes());
        properties.put(producerPrefix(LINGER_MS_CONFIG), LINGER);
        properties.put(producerPrefix(BATCH_SIZE_CONFIG), BATCH);
        properties.put(producerPrefix(RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF);
        properties.put(consumerPrefix(FETCH_MAX_WAIT_MS_CONFIG), 100);
        properties.put(globalConsumerPrefix(FETCH_MAX_WAIT_MS_CONFIG), 500);
        properties.put(RECEIVE_BUFFER_CONFIG, SYSTEMS_BUFFER);
        properties.put(MAX_TASK_IDLE_MS_CONFIG, MAX_TASK_IDLE_MS_DISABLED);
    }

    private static void takeover(Properties properties, ServiceConfig config) {
        properties.put(GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(
                mainConsumerPrefix(GROUP_INSTANCE_ID_CONFIG),
                config.application().instance());
        properties.put(mainConsumerPrefix(SESSION_TIMEOUT_MS_CONFIG), (int) SESSION_TIMEOUT.toMillis());
        properties.put(mainConsumerPrefix(HEARTBEAT_INTERVAL_MS_CONFIG), (int) HEARTBEAT.toMillis());
        properties.put(mainConsumerPrefix(AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(producerPrefix(TRANSACTION_TIMEOUT_CONFIG), (int) TRANSACTION_TIMEOUT.toMillis());
        properties.put(NUM_STANDBY_REPLICAS_CONFIG, config.streams().standbyReplicas());
        properties.put(TASK_ASSIGNOR_CLASS_CONFIG, StayingAssignor.class.getName());
        properties.put(
                PROBING_REBALANCE_INTERVAL_MS_CONFIG, Duration.ofMinutes(1).toMillis());
    }

    private static void failures(Properties properties) {
        properties.put(DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        properties.put(PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        properties.put(PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DefaultProductionExceptionHandler.class);
    }
}
