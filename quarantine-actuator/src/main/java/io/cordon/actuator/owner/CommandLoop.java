package io.cordon.actuator.owner;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.schemas.access.PatientPoll;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The member of the group: polls without pause, hands commands to the owners of their partitions, makes and ends owners as
 * partitions come and go. A partition is paused until its owner has recovered and while it has a backlog.
 *
 * <p><b>Failure semantics:</b> a failed owner is replaced, from its journal and the committed offset, and with back-off. If the loop itself dies
 * the instance is not alive any more, which an orchestrator sees.
 */
public final class CommandLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CommandLoop.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration OFFSETS = Duration.ofSeconds(5);
    private static final int BACKLOG = 2_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final PatientPoll poll;
    private final String topic;
    private final IntFunction<PartitionOwner> owners;
    private final Map<Integer, PartitionOwner> owned = new ConcurrentHashMap<>();
    /** Partitions whose position was set to the committed offset since their owner recovered. */
    private final Set<Integer> positioned = ConcurrentHashMap.newKeySet();

    private final Map<Integer, BackOff> restarts = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean assigned;

    public CommandLoop(KafkaConsumer<byte[], byte[]> consumer, String topic, OwnerParts parts) {
        this(consumer, topic, partition -> new PartitionOwner(partition, parts));
    }

    private CommandLoop(KafkaConsumer<byte[], byte[]> consumer, String topic, IntFunction<PartitionOwner> owners) {
        this.consumer = consumer;
        this.poll = new PatientPoll(consumer);
        this.topic = topic;
        this.owners = owners;
        this.thread = Thread.ofPlatform().name("actuator-commands").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean alive() {
        return thread.isAlive();
    }

    /** Whether it has been given its partitions and all their owners work. */
    public boolean ready() {
        return assigned
                && owned.entrySet().stream()
                        .allMatch(e -> e.getValue().phase() == PartitionOwner.Phase.WORKING
                                && positioned.contains(e.getKey()));
    }

    public int partitions() {
        return owned.size();
    }

    public int contained() {
        return owned.values().stream().mapToInt(PartitionOwner::contained).sum();
    }

    /** Age of the oldest transaction that is under way, in seconds. */
    public double oldestTransaction() {
        return owned.values().stream()
                .mapToDouble(o -> o.transactionAge().toMillis() / 1_000.0)
                .max()
                .orElse(0);
    }

    /** Commands that wait for the schema registry. */
    public int waiting() {
        return owned.values().stream().mapToInt(PartitionOwner::waiting).sum();
    }

    /** Tells all owners of a credential. */
    public void inventoryChanged(InventoryEntry credential) {
        owned.values().forEach(o -> o.inventoryChanged(credential));
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(topic), new Rebalance());
            while (!closing) {
                deliver(poll.within(POLL));
                owned.keySet().forEach(this::tend);
            }
        } catch (WakeupException e) {
            log.atDebug().log("command loop closed");
        } catch (KafkaException e) {
            if (!closing) {
                log.atError().setCause(e).log("command loop died");
            }
        } finally {
            owned.values().forEach(PartitionOwner::close);
            owned.clear();
        }
    }

    private void deliver(ConsumerRecords<byte[], byte[]> records) {
        for (var place : records.partitions()) {
            var owner = owned.get(place.partition());
            if (owner != null) {
                owner.deliver(records.records(place));
            }
        }
    }

    private void tend(int partition) {
        var owner = owned.get(partition);
        if (owner == null) {
            return;
        }
        var place = List.of(new TopicPartition(topic, partition));
        switch (owner.phase()) {
            case RECOVERING -> consumer.pause(place);
            case WORKING -> flow(partition, owner, place);
            case FAILED, CLOSED -> replace(partition, owner, place);
        }
    }

    private void flow(int partition, PartitionOwner owner, List<TopicPartition> place) {
        if (!positioned.contains(partition) && !position(place.getFirst())) {
            return;
        }
        if (owner.backlog() > BACKLOG) {
            consumer.pause(place);
        } else {
            consumer.resume(place);
        }
    }

    /** Only now is the committed offset final: the owner has settled what its predecessor left open. */
    private boolean position(TopicPartition place) {
        try {
            var committed = consumer.committed(Set.of(place), OFFSETS).get(place);
            if (committed == null) {
                consumer.seekToBeginning(List.of(place));
            } else {
                consumer.seek(place, committed);
            }
            positioned.add(place.partition());
            return true;
        } catch (RetriableException e) {
            log.atWarn().addKeyValue("partition", place.partition()).setCause(e).log("committed offset not known yet");
            return false;
        }
    }

    private void replace(int partition, PartitionOwner failed, List<TopicPartition> place) {
        consumer.pause(place);
        var now = Instant.now();
        var backOff = restarts.getOrDefault(partition, BackOff.NONE);
        if (now.isBefore(backOff.until())) {
            return;
        }
        restarts.put(partition, backOff.next(now));
        failed.close();
        own(partition);
    }

    private void own(int partition) {
        positioned.remove(partition);
        var owner = owners.apply(partition);
        owned.put(partition, owner);
        owner.start();
    }

    private void disown(Collection<TopicPartition> partitions) {
        for (var place : partitions) {
            var owner = owned.remove(place.partition());
            if (owner != null) {
                owner.close();
            }
        }
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
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            partitions.forEach(p -> own(p.partition()));
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            disown(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            disown(partitions);
        }
    }
}
