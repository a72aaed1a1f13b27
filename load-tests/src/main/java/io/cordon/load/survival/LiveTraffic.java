package io.cordon.load.survival;

import io.cordon.emitter.transport.Ack;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.emitter.transport.KafkaSettings;
import io.cordon.emitter.transport.KafkaTransport;
import io.cordon.emitter.transport.Transport;
import io.cordon.emitter.transport.TransportUnavailableException;
import io.cordon.load.traffic.Harm;
import io.cordon.load.traffic.Traffic;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.serde.AvroSerde;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Agents at work while parts die: their events are told by the product's emitter and sent when they are due, at a fixed rate (open loop); what could not be sent
 * in time is sent as soon as it can be, and counts as late.
 *
 * <p><b>Failure semantics.</b> An event that the brokers did not take stays the emitter's; {@link Accepted} holds what they took.
 */
final class LiveTraffic implements AutoCloseable {

    private static final long SOON = Duration.ofMillis(1).toNanos();

    /** Who could not say a word for so long does not say it all at once afterwards: agents wait as well. */
    private static final long STANDSTILL = Duration.ofSeconds(60).toNanos();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** One runtime tells here what hundreds tell elsewhere: three or four events of a partition leave together, where each alone would cost three brokers a request of its own. */
    private static final Map<String, String> TOGETHER = Map.of("linger.ms", "20");

    /** Every so many ordinary sessions get a token that must stay good. */
    private static final int TOKEN_SHARE = 10;

    private final Ground ground;
    private final int perSecond;
    private final Accepted accepted = new Accepted();
    private final HarmWatch harms;
    private final Deserializer<Event> reader;
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicLong behind = new AtomicLong();
    private final CompletableFuture<Void> playing;

    private LiveTraffic(Ground ground, int perSecond, long seed, HarmWatch harms) {
        this.ground = ground;
        this.perSecond = perSecond;
        this.harms = harms;
        this.reader = AvroSerde.of(ground.registry(), Event.class, false).deserializer();
        TrafficMix like = TrafficMix.hostile("agent", perSecond);
        TrafficMix mix = new TrafficMix("s" + seed, seed, like.live(), like.attackShare());
        this.playing = CompletableFuture.runAsync(
                () -> play(mix), task -> Thread.ofPlatform().name("traffic").start(task));
    }

    static LiveTraffic start(Ground ground, int perSecond, long seed, HarmWatch harms) {
        return new LiveTraffic(ground, perSecond, seed, harms);
    }

    Accepted accepted() {
        return accepted;
    }

    /** How late an event was sent at most: whatever harm waited for that waited for the sender, too. */
    Duration behind() {
        return Duration.ofNanos(behind.get());
    }

    /** Says no more, ends the sessions, and returns when the brokers have answered for all of it. */
    void end() {
        wanted.set(false);
        playing.join();
    }

    private void play(TrafficMix mix) {
        Transport kafka =
                KafkaTransport.open(KafkaSettings.of(ground.bootstrapServers()).with(TOGETHER));
        Traffic.play(
                mix,
                wanted::get,
                new Paced(kafka),
                ground.registry(),
                Ground.TOPICS,
                ground.keys().grants());
    }

    @Override
    public void close() {
        wanted.set(false);
    }

    /** Called by one thread, the emitter's sender, but for the acknowledgements. */
    private final class Paced implements Transport {

        private final Transport kafka;
        private long began = System.nanoTime();
        private long sent;

        Paced(Transport kafka) {
            this.kafka = kafka;
        }

        @Override
        public CompletionStage<Ack> send(EncodedEvent encoded) {
            long due = due();
            Event event = reader.deserialize(encoded.topic(), EncodedEvent.bytes(encoded.value()));
            prepare(event, due);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            behind.accumulateAndGet(System.nanoTime() - due, Math::max);
            return handed(encoded).whenComplete((ack, failure) -> answered(event, encoded, ack, failure));
        }

        private long due() {
            long due = began + sent * Duration.ofSeconds(1).toNanos() / perSecond;
            if (System.nanoTime() - due > STANDSTILL) {
                began = System.nanoTime();
                sent = 0;
                due = began;
            }
            sent++;
            return due;
        }

        private void prepare(Event event, long due) {
            if (isHarm(event)) {
                ground.tokens().give(event.getSession(), event.getAgentType());
                harms.due(new Harm(event.getEventId(), event.getSession(), event.getAgentType()), due);
            } else if (event.getKind() == EventKind.SESSION_STARTED
                    && Math.floorMod(event.getSession().hashCode(), TOKEN_SHARE) == 0) {
                ground.tokens().give(event.getSession(), event.getAgentType());
            }
        }

        private CompletionStage<Ack> handed(EncodedEvent event) {
            while (true) {
                try {
                    return kafka.send(event);
                } catch (TransportUnavailableException e) {
                    LockSupport.parkNanos(SOON); // it is full, or knows no leader: what waits counts as late
                }
            }
        }

        private void answered(Event event, EncodedEvent encoded, @Nullable Ack ack, @Nullable Throwable failure) {
            if (failure == null && ack != null) {
                accepted.accepted(event.getSession(), EncodedEvent.bytes(encoded.value()), ack);
            } else {
                accepted.refused();
                if (isHarm(event)) {
                    harms.unsure(event.getSession());
                }
            }
        }

        @Override
        public void close(Duration timeout) {
            kafka.close(PATIENCE);
        }
    }

    private static boolean isHarm(Event event) {
        return event.getKind() == EventKind.TOOL_CALL_REQUESTED
                && Traffic.isHarm(event.getToolCallRequested().getCallId());
    }
}
