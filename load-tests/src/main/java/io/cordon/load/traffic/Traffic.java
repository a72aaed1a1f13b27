package io.cordon.load.traffic;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.Capacity;
import io.cordon.emitter.Deadlines;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterStats;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.transport.Transport;
import io.cordon.extract.ExtractLimits;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/** Many agents at work in one runtime, of which now one, now another says something. */
public final class Traffic {

    /** Whose agents they are. */
    public static final String TENANT = "load";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int QUEUE = 1 << 16;

    /** Who waits for the brokers' answer to one call keeps no other from speaking. */
    private static final int VOICES = 64;

    private static final int LIVE_QUEUE = 1 << 10;

    /** Agents wait while so many events do: what is said is sent soon, and none is dropped. */
    private static final int WAITING = 1 << 7;

    private static final long SOON = Duration.ofMillis(20).toNanos();

    private final Emitter emitter;
    private final TrafficMix mix;
    private final Random random;
    private long opened;

    private Traffic(Emitter emitter, TrafficMix mix) {
        this.emitter = emitter;
        this.mix = mix;
        this.random = new Random(mix.seed());
    }

    /**
     * Has so many events said, and some more that end the sessions which are still open.
     *
     * @param transport where the events go
     * @param registry where their schema is known
     * @param grants the tenant's key file
     */
    public static void play(
            TrafficMix mix, long events, Transport transport, SchemaRegistry registry, TopicNames topics, Path grants) {
        try (Emitter emitter = emitter(transport, registry, topics, grants, QUEUE)) {
            new Traffic(emitter, mix).play(said -> said < events);
        }
    }

    /**
     * Has events said as fast as the transport takes them, by many threads, for as long as they are wanted, and then some that end the sessions.
     *
     * @param wanted asked before each event
     */
    public static void play(
            TrafficMix mix,
            BooleanSupplier wanted,
            Transport transport,
            SchemaRegistry registry,
            TopicNames topics,
            Path grants) {
        try (Emitter emitter = emitter(transport, registry, topics, grants, LIVE_QUEUE)) {
            List<CompletableFuture<Void>> voices = mix.among(VOICES).stream()
                    .map(part -> new Traffic(emitter, part))
                    .map(voice -> CompletableFuture.runAsync(
                            () -> voice.play(said -> voice.mayGoOn(wanted)), Thread::startVirtualThread))
                    .toList();
            voices.forEach(CompletableFuture::join);
        }
    }

    /** Answers once there is room for another event. */
    private boolean mayGoOn(BooleanSupplier wanted) {
        while (waiting(emitter.stats()) > WAITING) {
            LockSupport.parkNanos(SOON);
        }
        return wanted.getAsBoolean();
    }

    private static long waiting(EmitterStats stats) {
        return stats.queued() + stats.extractionsPending();
    }

    private static Emitter emitter(
            Transport transport, SchemaRegistry registry, TopicNames topics, Path grants, int queue) {
        return Emitter.start(EmitterConfig.builder(TENANT, "load")
                .transport(() -> transport)
                .registry(() -> registry)
                .topics(topics)
                .grants(new FileGrantSource(grants))
                .capacity(new Capacity(queue, queue, 1, ExtractLimits.defaults()))
                .deadlines(new Deadlines(PATIENCE, PATIENCE, PATIENCE))
                .heartbeat(Duration.ofDays(1))
                .build());
    }

    /** Whether a call of this id does harm. */
    public static boolean isHarm(String callId) {
        return callId.equals(SessionPlan.HARM);
    }

    private void play(LongPredicate wanted) {
        List<AgentPlay> live = new ArrayList<>(mix.live());
        for (long said = 0; wanted.test(said); said++) {
            int turn = random.nextInt(mix.live());
            if (turn >= live.size()) {
                live.add(open());
            } else if (!live.get(turn).step()) {
                live.set(turn, open());
                said++;
            }
        }
    }

    private AgentPlay open() {
        boolean hostile = random.nextDouble() < mix.attackShare();
        OrdinaryWork work = new OrdinaryWork(mix.seed() + opened);
        String id = mix.name() + '-' + opened++;
        AgentSession session = emitter.open(SessionRequest.of("clerk", "clerk")
                .withSession(id)
                .withTask(work.task())
                .withInstructions(work.instructions()));
        return new AgentPlay(session, hostile ? SessionPlan.hostile(work, random) : SessionPlan.ordinary(work, random));
    }
}
