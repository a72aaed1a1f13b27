package io.cordon.actuator.owner;

import io.cordon.actuator.connector.ShutPoints;
import io.cordon.actuator.journal.Batch;
import io.cordon.actuator.journal.PartitionWriter;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.plan.InventoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns one command partition, in a thread of its own: takes over, rebuilds from the journal, then folds messages in batches.
 * Each batch is one transaction; the calls that it decided on are made only after it is committed.
 *
 * <p><b>Failure semantics:</b> if a transaction fails, what this owner believes is worth nothing: it stops as
 * {@link Phase#FAILED}, and a new owner begins from the journal. Calls under way end by themselves; the new owner takes their
 * steps for doubtful. While the schema registry is down, commands whose schema is not known yet wait; work on those accepted
 * before goes on.
 */
final class PartitionOwner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PartitionOwner.class);
    private static final int BATCH = 500;
    private static final long SHORTEST_WAIT = 10;
    private static final long LONGEST_WAIT = 500;

    /** How far an owner is. */
    enum Phase {
        RECOVERING,
        WORKING,
        FAILED,
        CLOSED
    }

    private final int partition;
    private final OwnerParts parts;
    private final Observer observer;
    private final LinkedBlockingQueue<Message> mailbox = new LinkedBlockingQueue<>();
    private final ShutPoints.Share shut;
    private final Subjects subjects;
    private final CommandTraces traces;
    private final PartitionDesk desk;
    private final Thread thread;
    private volatile Phase phase = Phase.RECOVERING;
    private volatile boolean closing;
    private volatile int contained;
    private volatile int waiting;
    /** Begin of the transaction under way, as {@link System#nanoTime()} tells it; 0 if there is none. */
    private volatile long writingSince;

    private long fencingEpoch;

    PartitionOwner(int partition, OwnerParts parts) {
        this.partition = partition;
        this.parts = parts;
        this.observer = new Observer(parts.meters());
        this.shut = parts.shut().share(partition);
        this.subjects = new Subjects(shut);
        this.traces = new CommandTraces(parts.tracer());
        this.desk = new PartitionDesk(
                parts.desk(), parts.reader(), parts.inventory(), parts.authority(), subjects, observer, traces);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("actuator-partition-" + partition)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> commands) {
        commands.forEach(c -> mailbox.add(new Message.Delivered(c)));
    }

    void inventoryChanged(InventoryEntry credential) {
        mailbox.add(new Message.Changed(credential));
    }

    Phase phase() {
        return phase;
    }

    int backlog() {
        return mailbox.size() + waiting;
    }

    /** Commands that wait for the schema registry. */
    int waiting() {
        return waiting;
    }

    int contained() {
        return contained;
    }

    /** How long the transaction under way is open. */
    Duration transactionAge() {
        long since = writingSince;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    private void run() {
        try (var writer = parts.writers().apply(partition)) {
            recover(writer);
            while (!closing) {
                work(writer);
            }
            phase = Phase.CLOSED;
        } catch (InterruptedException | InterruptException e) {
            phase = closing ? Phase.CLOSED : Phase.FAILED;
        } catch (KafkaException | IllegalStateException e) {
            failed(e);
        } catch (RuntimeException e) {
            // A bug: the partition must not stand still for ever because of it, nor go on with a state nobody trusts.
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        phase = closing ? Phase.CLOSED : Phase.FAILED;
        if (!closing) {
            observer.ownerFailed(partition, e);
        }
    }

    private void recover(PartitionWriter writer) throws InterruptedException {
        var began = parts.clock().instant();
        writer.takeOver();
        var content = parts.journal().read(partition);
        fencingEpoch = content.fencingEpoch() + 1;
        traces.resumed(content);
        var recovered = parts.recovery()
                .rebuild(content.notes(), parts.inventory(), parts.clock().instant());
        recovered.subjects().values().forEach(subject -> {
            subject.order().ifPresent(parts.authority()::follow);
            subjects.put(subject);
        });
        shut.complete();
        var now = parts.clock().instant();
        desk.catchUp(now);
        desk.tick(now);
        var batch = desk.takeBatch();
        batch.forget(recovered.forgotten());
        write(writer, batch);
        parts.meters()
                .record(
                        ActuatorMetric.PARTITION_RECOVERED,
                        Duration.between(began, parts.clock().instant()));
        log.atInfo()
                .addKeyValue("partition", partition)
                .addKeyValue("subjects", recovered.subjects().size())
                .addKeyValue("fencingEpoch", fencingEpoch)
                .log("partition taken over");
        phase = Phase.WORKING;
    }

    private void work(PartitionWriter writer) throws InterruptedException {
        var messages = next();
        var now = parts.clock().instant();
        messages.forEach(m -> desk.handle(m, now));
        desk.readCommands(now);
        desk.tick(now);
        write(writer, desk.takeBatch());
    }

    private List<Message> next() throws InterruptedException {
        var messages = new ArrayList<Message>();
        var first = mailbox.poll(pause(), TimeUnit.MILLISECONDS);
        if (first != null) {
            messages.add(first);
            mailbox.drainTo(messages, BATCH);
        }
        return messages;
    }

    private long pause() {
        Instant now = parts.clock().instant();
        return subjects.nextDue()
                .map(due -> Duration.between(now, due).toMillis())
                .map(wait -> Math.max(SHORTEST_WAIT, Math.min(LONGEST_WAIT, wait)))
                .orElse(LONGEST_WAIT);
    }

    private void write(PartitionWriter writer, Batch batch) {
        if (!batch.isEmpty()) {
            commit(writer, batch);
            observer.reported(batch.reports());
            traces.reported(batch.reports());
        }
        desk.takeCalls()
                .forEach(call ->
                        parts.caller().call(call, (made, result) -> mailbox.add(new Message.Returned(made, result))));
        contained = subjects.contained().size();
        waiting = desk.waiting();
    }

    private void commit(PartitionWriter writer, Batch batch) {
        writingSince = System.nanoTime();
        try {
            writer.commit(batch, fencingEpoch, traces);
            parts.meters().record(ActuatorMetric.TRANSACTION_COMMITTED, transactionAge());
        } finally {
            writingSince = 0;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shut.close();
    }
}
