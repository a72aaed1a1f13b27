package io.cordon.emitter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the sessions of one emitter share. */
final class Engine {
    final EmitterConfig config;
    final Counters counters = new Counters();
    final HandOver handOver;
    final SafeGuard guard;
    final Readers readers;
    final Voices voices;
    final Set<LiveSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicLong epochs;

    Engine(EmitterConfig config) {
        this.config = config;
        this.handOver = new HandOver(config.capacity().queue());
        this.guard = new SafeGuard(config, counters);
        this.readers = new Readers(config.capacity(), counters);
        this.voices = new Voices(config, counters);
        // Later starts get higher epochs, unless a process opens a thousand sessions a millisecond.
        this.epochs = new AtomicLong(System.currentTimeMillis() * 1_000);
    }

    /** Rises with each session that is opened, so that one opened twice does not contradict itself. */
    long nextEpoch() {
        return epochs.incrementAndGet();
    }
}
