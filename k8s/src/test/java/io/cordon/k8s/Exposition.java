package io.cordon.k8s;

import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.issuer.IssuerMetric;
import io.cordon.operations.log.AuditLogMetric;
import io.cordon.topology.containment.ContainmentMetric;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.metric.MetricDescription;
import io.cordon.topology.metric.ServiceMetric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The series that the services expose, by their catalogues and Micrometer's own rules for names. */
final class Exposition {

    private static final PrometheusNamingConvention NAMES = new PrometheusNamingConvention();

    /** Read by Kafka Streams' binder, whose names are not in a catalogue of ours. */
    private static final Map<String, Set<String>> FOREIGN =
            Map.of("kafka_consumer_fetch_manager_records_lag_max", Set.of("client_id"));

    private final Map<String, Set<String>> labels = new HashMap<>(FOREIGN);

    Exposition() {
        Stream.<MetricDescription[]>of(ServiceMetric.values(), DetectionMetric.values(), ContainmentMetric.values())
                .flatMap(Stream::of)
                .forEach(metric -> add(metric.id(), metric.kind().name(), metric.unit(), metric.tags()));
        Stream.of(IssuerMetric.values())
                .forEach(metric ->
                        add(metric.id(), metric.kind().toUpperCase(Locale.ROOT), metric.unit(), metric.tags()));
        Stream.of(AuditLogMetric.values())
                .forEach(metric -> add(metric.id(), metric.kind().toUpperCase(Locale.ROOT), metric.unit(), List.of()));
        Stream.of(ActuatorMetric.values())
                .forEach(metric -> add(metric.id(), metric.kind().name(), metric.unit(), metric.tags()));
    }

    /** The labels of a series; empty if nobody exposes it. */
    Optional<Set<String>> labels(String series) {
        return Optional.ofNullable(labels.get(series));
    }

    private void add(String id, String kind, String unit, List<String> tags) {
        String base = unit.isEmpty() ? null : unit;
        switch (kind) {
            case "COUNTER" ->
                put(NAMES.name(id, Meter.Type.COUNTER, base) + "_total", tags); // added as it is written out
            case "GAUGE" -> put(NAMES.name(id, Meter.Type.GAUGE, base), tags);
            case "TIMER" ->
                Stream.of("_count", "_sum", "_bucket", "_max")
                        .forEach(end -> put(NAMES.name(id, Meter.Type.TIMER, "seconds") + end, tags));
            default -> throw new IllegalStateException(id + " is a " + kind);
        }
    }

    private void put(String series, List<String> tags) {
        labels.computeIfAbsent(series, s -> new HashSet<>(Set.of("le", "instance", "job", "pod")))
                .addAll(tags);
    }
}
