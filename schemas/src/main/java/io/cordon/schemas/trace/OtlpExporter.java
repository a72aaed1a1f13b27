package io.cordon.schemas.trace;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector as they come, on a thread of its own.
 *
 * <p><b>Failure semantics.</b> It never blocks whoever made a span and never throws. Spans that find no room, or that the collector does not take, are
 * dropped, and a warning says how many: a trace is for looking, nothing rests on it.
 */
final class OtlpExporter implements Consumer<Span>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtlpExporter.class);
    private static final int ROOM = 4_096;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final OtlpCollector collector;
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;

    OtlpExporter(OtlpCollector collector) {
        this.collector = requireNonNull(collector, "collector");
        this.thread = new Thread(this::run, "cordon-traces");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void accept(Span span) {
        if (!waiting.offer(span)) {
            dropped.incrementAndGet();
        }
    }

    private void run() {
        try {
            while (!closing) {
                Span first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    send(batch(first));
                }
                warn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Span> batch(Span first) {
        List<Span> batch = new ArrayList<>();
        batch.add(first);
        waiting.drainTo(batch, OtlpCollector.BATCH - 1);
        return batch;
    }

    private void send(List<Span> batch) throws InterruptedException {
        if (!collector.send(batch)) {
            dropped.addAndGet(batch.size());
        }
    }

    private void warn() {
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.atWarn().addKeyValue("spans", lost).log("spans dropped, the collector takes none or too few");
        }
    }

    /** Sends what waits, for a few seconds at most. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(GOODBYE.toMillis());
            while (!waiting.isEmpty()) {
                send(batch(waiting.remove()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
