package io.cordon.operations.log;

import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.access.PatientPoll;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.sign.DocumentSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
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
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ASKED = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final PatientPoll poll;
    private final EntryReader reader;
    private final LogDirectory directory;
    private final Backlog backlog;
    private final Duration checkpointEvery;
    private final AuditLogMeters meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private List<TopicPartition> partitions = List.of();
    private Instant lastCheckpoint = Instant.now();

    private AuditLog(Cluster cluster, LogDirectory directory, Duration checkpointEvery, AuditLogMeters meters) {
        this.consumer = cluster.committed();
        this.poll = new PatientPoll(consumer);
        this.reader = new EntryReader(cluster.topics(), cluster.registry());
        this.directory = directory;
        this.backlog = new Backlog(name -> EntryReader.TOPICS.indexOf(reader.topic(name)));
        this.checkpointEvery = checkpointEvery;
        this.meters = meters;
        try {
            begin(cluster);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
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

    private void begin(Cluster cluster) {
        partitions = EntryReader.TOPICS.stream()
                .flatMap(topic -> cluster.partitions(consumer, topic).stream())
                .toList();
        consumer.assign(partitions);
        Map<String, Long> next = directory.next();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition each : partitions) {
            Position first = new Position(reader.topic(each.topic()).shortName(), each.partition(), 0);
            long beginning = beginnings.getOrDefault(each, 0L);
            long wanted = Optional.ofNullable(next.get(first.source())).orElse(beginning);
            requireNotAhead(each, wanted, ends.getOrDefault(each, 0L));
            if (wanted < beginning) {
                LOG.atError().addKeyValue("topic", each.topic()).log("records are gone before they were logged");
                directory.gap(
                        new Position(first.topic(), first.partition(), wanted), beginning - wanted, Instant.now());
                meters.missed(beginning - wanted);
            }
            consumer.seek(each, Math.max(wanted, beginning));
        }
    }

    /** What comes under numbers that the log has already would be taken for records that it has, and not written. */
    private static void requireNotAhead(TopicPartition partition, long wanted, long end) {
        if (wanted > end) {
            throw new LogException("the audit log goes on at " + partition + "/" + wanted + ", and that ends at " + end
                    + ": these are not the brokers that it was written from, or they were restored. Keep the directory, "
                    + "and begin another one");
        }
    }

    /** Writes until it is closed. */
    public void run() {
        try (consumer;
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
        try (consumer;
                directory) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (backlog.size() > 0
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                step();
            }
        } finally {
            ended.countDown();
        }
    }

    private void step() {
        poll.within(POLL).forEach(backlog::add);
        for (ConsumerRecord<byte[], byte[]> record : backlog.ready(partitions, this::exhausted)) {
            write(record);
        }
        List<TopicPartition> full = new ArrayList<>(partitions);
        full.removeIf(each -> backlog.waiting(each) < MOST_WAITING);
        consumer.resume(consumer.paused());
        consumer.pause(full);
        Instant now = Instant.now();
        if (!lastCheckpoint.plus(checkpointEvery).isAfter(now)) {
            boolean complete = backlog.size() == 0 && hasReadAll();
            directory.checkpoint(now);
            lastCheckpoint = now;
            if (complete) {
                meters.complete(now);
            }
        }
    }

    /** By the brokers' own word: to a reader whose brokers are away, the end that it knows looks like the end. */
    private boolean hasReadAll() {
        try {
            return consumer.endOffsets(partitions, ASKED).entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        } catch (RetriableException | AuthenticationException e) {
            return false; // who does not know it is not complete
        }
    }

    private boolean exhausted(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
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
