package io.cordon.actuator.inventory;

import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.wire.Credentials;
import io.cordon.schemas.access.PatientPoll;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.topic.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of credentials in a thread of its own. Every instance reads all of it: a command may be about anything.
 *
 * <p><b>Failure semantics:</b> a record that cannot be read is counted and left out, the others are read on. If the topic
 * cannot be read, the view stands still and {@link #alive()} says so.
 */
public final class InventoryView implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InventoryView.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final PatientPoll poll;
    private final String topic;
    private final Deserializer<Credential> deserializer;
    private final CredentialStore store;
    private final Meters meters;
    private final List<Consumer<InventoryEntry>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch complete = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;

    public InventoryView(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            Deserializer<Credential> deserializer,
            CredentialStore store,
            Meters meters) {
        this.consumer = consumer;
        this.poll = new PatientPoll(consumer);
        this.topic = topic;
        this.deserializer = deserializer;
        this.store = store;
        this.meters = meters;
        this.thread = Thread.ofPlatform().daemon().name("actuator-inventory").unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Tells of each credential that is added or changed after the first reading; called in the view's thread. */
    public void listen(Consumer<InventoryEntry> listener) {
        listeners.add(listener);
    }

    /** Waits until the topic was read to the end that it had at the start. */
    public boolean awaitComplete(Duration patience) throws InterruptedException {
        return complete.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the topic was read to the end that it had at the start. */
    public boolean isComplete() {
        return complete.getCount() == 0;
    }

    public boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        try (consumer) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!closing) {
                readOnce();
                if (!isComplete()
                        && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                    complete.countDown();
                }
            }
        } catch (WakeupException e) {
            log.atDebug().log("inventory view closed");
        } catch (KafkaException | InterruptedException e) {
            if (!closing) {
                log.atError().setCause(e).log("inventory view stopped");
            }
        }
    }

    private void readOnce() throws InterruptedException {
        for (var record : poll.within(POLL)) {
            while (!closing && !readable(record)) {
                Thread.sleep(PAUSE); // the registry is not there; the record is
            }
        }
    }

    /** Whether there is no need to try again. */
    private boolean readable(ConsumerRecord<byte[], byte[]> record) {
        try {
            read(record);
            return true;
        } catch (SerdeException e) {
            if (e.retriable()) {
                log.atWarn().setCause(e).log("registry not available, waiting");
                return false;
            }
            reject(record, e);
            return true;
        } catch (IllegalArgumentException e) {
            reject(record, e);
            return true;
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        var key = new String(record.key() == null ? new byte[0] : record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            var parts = Keys.parts(key);
            if (parts.size() == 3) {
                store.remove(parts.get(0), parts.get(2));
            }
            return;
        }
        var credential = deserializer.deserialize(topic, record.value());
        if (!key.equals(Keys.subject(credential.getTenant(), SubjectKind.CREDENTIAL, credential.getRef()))) {
            throw new IllegalArgumentException("the key is not that of the credential");
        }
        var entry = Credentials.of(credential);
        store.put(entry, secretOf(credential));
        if (isComplete()) {
            listeners.forEach(l -> l.accept(entry));
        }
    }

    private static CredentialStore.Sealed secretOf(Credential credential) {
        var buffer = credential.getSealed().duplicate();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new CredentialStore.Sealed(bytes, credential.getSealKeyId());
    }

    private void reject(ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        // Left out: its points will be missing from plans, so a human must look.
        meters.count(ActuatorMetric.RECORD_REJECTED, "credential");
        log.atError()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .setCause(e)
                .log("credential cannot be read");
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
