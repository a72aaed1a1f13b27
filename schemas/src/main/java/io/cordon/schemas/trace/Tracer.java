package io.cordon.schemas.trace;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;

/** Makes the spans of a service. Off it makes none, and passes nothing on. Thread-safe. */
public final class Tracer implements AutoCloseable {
    private static final Tracer OFF = new Tracer(Optional.empty(), () -> {});

    private final Optional<Consumer<Span>> spans;
    private final Runnable end;

    private Tracer(Optional<Consumer<Span>> spans, Runnable end) {
        this.spans = spans;
        this.end = end;
    }

    /** Makes no spans. */
    public static Tracer off() {
        return OFF;
    }

    /** Tells spans to somebody, who must not block. */
    public static Tracer to(Consumer<Span> spans) {
        return new Tracer(Optional.of(spans), () -> {});
    }

    /**
     * Exports spans by OTLP over HTTP; off without an endpoint.
     *
     * @param endpoint of a collector, without {@code /v1/traces}
     * @param service its name in traces
     */
    public static Tracer of(Optional<URI> endpoint, String service) {
        return endpoint.map(address -> new OtlpExporter(new OtlpCollector(address, service)))
                .map(exporter -> new Tracer(Optional.of(exporter), exporter::close))
                .orElse(OFF);
    }

    /** Whether it makes spans. */
    public boolean on() {
        return spans.isPresent();
    }

    /**
     * A record comes in.
     *
     * @param name what the service does with it; constant
     */
    public Passage enter(String name, Headers headers) {
        return spans.isEmpty() ? Passage.NONE : enter(name, Traceparent.of(headers));
    }

    /** As above, after something that is known already; without a trace it makes no span. */
    public Passage enter(String name, Optional<Traceparent> parent) {
        return spans.isEmpty() || parent.isEmpty()
                ? Passage.NONE
                : new Passage(
                        spans.get(),
                        name,
                        parent.get().child(),
                        Optional.of(parent.get().spanId()),
                        Instant.now());
    }

    /** Something that began then, within a trace or as the beginning of one. */
    public Passage begin(String name, Optional<Traceparent> parent, Instant start) {
        return spans.isEmpty()
                ? Passage.NONE
                : new Passage(
                        spans.get(),
                        name,
                        parent.map(Traceparent::child).orElseGet(Traceparent::root),
                        parent.map(Traceparent::spanId),
                        start);
    }

    /** Something that has its place already: one that follows from what it is about, or that another instance began. */
    public Passage resume(String name, Traceparent place, Traceparent parent, Instant start) {
        return spans.isEmpty()
                ? Passage.NONE
                : new Passage(spans.get(), name, place, Optional.of(parent.spanId()), start);
    }

    /** Something that is over, told afterwards. */
    public void told(Span span) {
        spans.ifPresent(to -> to.accept(span));
    }

    /** Exports what is waiting and ends. */
    @Override
    public void close() {
        end.run();
    }
}
