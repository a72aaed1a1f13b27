package io.cordon.schemas.trace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
 * Sends spans to a collector by OTLP over HTTP, on a thread of its own.
 *
 * <p><b>Failure semantics.</b> It never blocks whoever made a span and never throws. Spans that find no room, or that the collector does not take, are
 * dropped, and a warning says how many: a trace is for looking, nothing rests on it.
 */
final class OtlpExporter implements Consumer<Span>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtlpExporter.class);
    private static final int ROOM = 4_096;
    private static final int BATCH = 512;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI address;
    private final String service;
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Thread thread;
    private volatile boolean closing;

    OtlpExporter(URI endpoint, String service) {
        this.address = URI.create(endpoint.toString().replaceFirst("/+$", "") + "/v1/traces");
        this.service = requireNonNull(service, "service");
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
        waiting.drainTo(batch, BATCH - 1);
        return batch;
    }

    private void send(List<Span> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OtlpJson.request(service, batch)))
                .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            if (response.statusCode() / 100 != 2) {
                dropped.addAndGet(batch.size());
            }
        } catch (IOException e) {
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
            thread.join(TIMEOUT.toMillis());
            while (!waiting.isEmpty()) {
                send(batch(waiting.remove()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
