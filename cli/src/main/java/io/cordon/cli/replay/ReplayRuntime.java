package io.cordon.cli.replay;

import io.cordon.cli.console.Progress;
import io.cordon.emitter.Capacity;
import io.cordon.emitter.Deadlines;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterStats;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceSession;
import io.cordon.schemas.grant.FileGrantSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The agent runtime of a replay: many sessions at once through one emitter. */
final class ReplayRuntime implements AutoCloseable {

    static final String TENANT = "traces";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SESSIONS_AT_ONCE = 16;

    private final Emitter emitter;
    private final Instant began = Instant.now();

    private ReplayRuntime(Emitter emitter) {
        this.emitter = emitter;
    }

    static ReplayRuntime start(ReplayCluster cluster, ReplayKeys keys, ToolCatalog catalog) {
        return new ReplayRuntime(Emitter.start(config(cluster, keys, catalog)));
    }

    /** Plays sessions side by side and returns when all of them were handed over. */
    void play(List<TraceSession> sessions, Progress bar) {
        Semaphore places = new Semaphore(SESSIONS_AT_ONCE);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (TraceSession session : sessions) {
                places.acquireUninterruptibly();
                pool.execute(() -> {
                    try {
                        new SessionReplay(emitter, session, began).play();
                    } finally {
                        places.release();
                        bar.step();
                    }
                });
            }
        }
    }

    /** A replay is in no hurry: it waits rather than drops, and its sessions' heartbeats would be no part of the record. */
    private static EmitterConfig config(ReplayCluster cluster, ReplayKeys keys, ToolCatalog catalog) {
        return EmitterConfig.builder(TENANT, "replay")
                .kafka(cluster.bootstrapServers())
                .registry(cluster.registryUrl())
                .topics(ReplayCluster.TOPICS)
                .grants(new FileGrantSource(keys.grants()))
                .tools(catalog, "replay")
                .capacity(new Capacity(1 << 20, 1 << 16, 2, ExtractLimits.defaults()))
                .deadlines(new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(30), PATIENCE))
                .heartbeat(Duration.ofDays(1))
                .build();
    }

    EmitterStats stats() {
        return emitter.stats();
    }

    /** Waits until the broker has all of it. */
    @Override
    public void close() {
        emitter.close();
    }
}
