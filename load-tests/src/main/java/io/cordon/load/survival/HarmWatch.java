package io.cordon.load.survival;

import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.gate.view.Standing;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.load.traffic.Harm;
import io.cordon.load.traffic.Traffic;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.topic.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A gate that is held open all the time: when it began to deny each session that did harm, and whether it ever let one through again. What a transaction that never
 * was has denied may open again; what is committed may not.
 */
final class HarmWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Whoever is denied for good is looked at once a second: hundreds are, and the watch runs beside what it watches. */
    private static final int LOOKS_AT_ALL = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gate gate;
    private final int partitions;
    private final Map<String, HarmTime> harms = new ConcurrentHashMap<>();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("harm-watch").unstarted(this::watch);

    private HarmWatch(Gate gate, int partitions) {
        this.gate = gate;
        this.partitions = partitions;
    }

    /** Returns when the gate can see. */
    static HarmWatch start(Ground ground) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", ground.bootstrapServers());
        Gate gate = Gate.open(GateConfig.of(new FeedConfig(kafka, ground.registry(), Ground.TOPICS)));
        HarmWatch watch = new HarmWatch(gate, ground.sizing().sessions());
        Patience.await(
                () -> gate.view().age(keys("any", "any"), Instant.now()).isPresent(), PATIENCE, "the gate is not warm");
        watch.thread.start();
        return watch;
    }

    /** A session does harm, at a time of the clock that only counts. */
    void due(Harm harm, long due) {
        int partition = Keys.partition(Keys.tree(Traffic.TENANT, harm.session()), partitions);
        harms.put(harm.session(), new HarmTime(harm, partition, due));
        gate.watch(harm.identity(), notice -> denied(harm.session()));
    }

    /** The brokers did not say that they have the harmful event: it may be answered or not. */
    void unsure(String session) {
        unsure.add(session);
        harms.remove(session);
    }

    /** Sessions of which nobody can say whether they did harm. */
    Set<String> unsure() {
        return Set.copyOf(unsure);
    }

    private void denied(String session) {
        long now = System.nanoTime();
        harms.computeIfPresent(session, (id, time) -> time.deniedAt(now));
    }

    /** All harm that was done. */
    Collection<HarmTime> harms() {
        return List.copyOf(harms.values());
    }

    /** Whether all of it was answered, for good. */
    boolean complete() {
        return committed.containsAll(harms.keySet());
    }

    /** Sessions that did harm and that no gate denies for good. */
    long missing() {
        return harms.keySet().stream()
                .filter(session -> !committed.contains(session))
                .count();
    }

    /** Sessions that were let through after they had been denied. */
    Set<String> opened() {
        return Set.copyOf(opened);
    }

    /** Whether a session is denied now. */
    boolean denies(String session, String agentType) {
        return denies(gate.view().standing(keys(session, agentType)));
    }

    private void watch() {
        for (long looks = 0; !Thread.currentThread().isInterrupted(); looks++) {
            boolean all = looks % LOOKS_AT_ALL == 0;
            harms.forEach((session, time) -> {
                if (all || !committed.contains(session)) {
                    look(time);
                }
            });
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void look(HarmTime time) {
        String session = time.harm().session();
        Standing standing = gate.view().standing(keys(session, time.harm().agentType()));
        if (denies(standing) && !standing.provisional()) {
            committed.add(session);
        } else if (!denies(standing) && committed.contains(session)) {
            opened.add(session);
        }
    }

    private static boolean denies(Standing standing) {
        return standing.rung().filter(rung -> rung.compareTo(Rung.HOLD) >= 0).isPresent();
    }

    private static SubjectKeys keys(String session, String agentType) {
        return SubjectKeys.of(Traffic.TENANT, session, session, agentType);
    }

    @Override
    public void close() {
        thread.interrupt();
        gate.close();
    }
}
