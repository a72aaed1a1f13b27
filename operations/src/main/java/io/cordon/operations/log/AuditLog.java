package io.cordon.operations.log;

import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.sign.DocumentSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the audit log: follows what is committed in the topics, and writes each record once, in the order in which the broker took them.
 *
 * <p><b>Failure semantics.</b> Stopped at any moment, also with kill -9, it goes on where its files end. A broker or registry that is away is
 * waited for. A file that was changed, a disk that refuses, or brokers that have less than the log ends it with an exception: better no line than one that nobody can rely on.
 */
public final class AuditLog implements AutoCloseable {

    /** How large a file grows, and how long a line may stand unsigned. */
    public record Settings(long segmentBytes, Duration checkpointEvery) {

        /** 64 MiB, five seconds. */
        public static Settings standard() {
            return new Settings(64L << 20, Duration.ofSeconds(5));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 5_000;

    private final EntryReader reader;
    private final LogDirectory directory;
    private final LogSource source;
    private final Backlog backlog;
    private final Duration checkpointEvery;
    private final AuditLogMeters meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Instant lastCheckpoint = Instant.now();

    private AuditLog(Cluster cluster, LogDirectory directory, Duration checkpointEvery, AuditLogMeters meters) {
        this.reader = new EntryReader(cluster.topics(), cluster.registry());
        this.directory = directory;
        this.backlog = new Backlog(name -> EntryReader.TOPICS.indexOf(reader.topic(name)));
        this.checkpointEvery = checkpointEvery;
        this.meters = meters;
        Map<String, Long> next = directory.next();
        this.source =
                new LogSource(cluster, each -> next.getOrDefault(at(each, 0).source(), -1L), this::gone);
    }

    /** Opens the log in a directory; it is written by {@link #run}, which says in the meters how far it is. */
    public static AuditLog open(
            Cluster cluster, Path directory, DocumentSigner signer, Settings settings, AuditLogMeters meters) {
        LogDirectory logs = LogDirectory.open(directory, settings.segmentBytes(), signer);
        try {
            logs.saved().ifPresent(meters::complete);
            return new AuditLog(cluster, logs, settings.checkpointEvery(), meters);
        } catch (RuntimeException e) {
            logs.close();
            throw e;
        }
    }

    private Position at(TopicPartition partition, long offset) {
        return new Position(reader.topic(partition.topic()).shortName(), partition.partition(), offset);
    }

    private void gone(TopicPartition partition, long first, long missing) {
        LOG.atError()
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("offset", first)
                .addKeyValue("missing", missing)
                .log("records are gone before they were logged");
        directory.gap(at(partition, first), missing, Instant.now());
        meters.missed(missing);
    }

    /** Writes until it is closed. */
    public void run() {
        try (source;
                directory) {
            while (stopped.getCount() > 0) {
                step();
            }
        } finally {
            ended.countDown();
        }
    }

    /** Writes what is there now, signs it, and returns. */
    public void catchUp() {
        try (source;
                directory) {
            Map<TopicPartition, Long> ends = source.ends();
            while (backlog.size() > 0 || !source.hasRead(ends)) {
                step();
            }
        } finally {
            ended.countDown();
        }
    }

    private void step() {
        source.read().forEach(backlog::add);
        for (ConsumerRecord<byte[], byte[]> record : backlog.ready(source.partitions(), source::exhausted)) {
            write(record);
        }
        source.passOver(each -> backlog.waiting(each) == 0);
        source.hold(each -> backlog.waiting(each) >= MOST_WAITING);
        Instant now = Instant.now();
        if (!lastCheckpoint.plus(checkpointEvery).isAfter(now)) {
            boolean complete = backlog.size() == 0 && source.hasReadAll();
            directory.checkpoint(now);
            lastCheckpoint = now;
            if (complete) {
                meters.complete(now);
            }
        }
    }

    private void write(ConsumerRecord<byte[], byte[]> record) {
        Optional<Entry> entry = read(record);
        entry.ifPresentOrElse(this::append, () -> directory.passed(reader.position(record)));
    }

    private void append(Entry entry) {
        if (directory.append(entry)) {
            meters.written();
        }
    }

    private Optional<Entry> read(ConsumerRecord<byte[], byte[]> record) {
        while (true) {
            try {
                return reader.entry(record);
            } catch (RegistryUnavailableException e) {
                LOG.atWarn()
                        .addKeyValue("error", e.getMessage())
                        .log("the schema registry is away; the audit log waits");
                pause(e);
            }
        }
    }

    private void pause(RegistryUnavailableException why) {
        try {
            if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw why;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }

    /** Asks {@link #run} to end and waits for it; what was written is signed. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                LOG.atWarn().log("the audit log did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
