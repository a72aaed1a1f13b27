package io.cordon.issuer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The metrics of the catalogue. Each reason is shown from the start, so that its first increase is one. Thread-safe. */
final class IssuerMeters {
    private static final String CERTIFICATE = "certificate";
    private static final String TOKEN = "token";
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    IssuerMeters() {
        Gauge.builder(IssuerMetric.RUNNING.id(), () -> 1)
                .description(IssuerMetric.RUNNING.description())
                .register(registry);
        counter(IssuerMetric.GRANT_ISSUED, CERTIFICATE);
        counter(IssuerMetric.GRANT_ISSUED, TOKEN);
        counter(IssuerMetric.KEYS_FETCHED, DONE);
        counter(IssuerMetric.KEYS_FETCHED, FAILED);
        for (Refusal reason : Refusal.values()) {
            counter(IssuerMetric.GRANT_REFUSED, reason.label());
        }
    }

    void issued(Caller caller) {
        String shown = switch (caller) {
            case Caller.Certificate certificate -> CERTIFICATE;
            case Caller.Token token -> TOKEN;
        };
        counter(IssuerMetric.GRANT_ISSUED, shown).increment();
    }

    void refused(Refusal reason) {
        counter(IssuerMetric.GRANT_REFUSED, reason.label()).increment();
    }

    void keysFetched(boolean done) {
        counter(IssuerMetric.KEYS_FETCHED, done ? DONE : FAILED).increment();
    }

    /** All of them, as Prometheus reads them. */
    String scrape() {
        return registry.scrape();
    }

    private Counter counter(IssuerMetric metric, String label) {
        return Counter.builder(metric.id())
                .description(metric.description())
                .baseUnit(metric.unit())
                .tag(metric.tags().getFirst(), label)
                .register(registry);
    }
}
