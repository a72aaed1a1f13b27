package io.cordon.load.bench;

import io.cordon.load.core.CoreBenchmark;
import io.cordon.load.emitter.EmitterBenchmark;
import io.cordon.load.extraction.ExtractionBenchmark;
import io.cordon.load.gate.GateBenchmark;
import java.util.List;
import java.util.OptionalDouble;

/** The parts one by one, each beside SHA-256 in the same process. */
final class MicroHarness implements Harness {

    private static final double NANOS = 1_000;
    private static final double MEGABYTES_OF_AN_OPERATION = 64 * 1024 / 1e6;

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public Outcome measure(Extent extent) {
        Scores scores = Scores.run(
                extent,
                List.of(
                        regex(CoreBenchmark.class, "(apply|applyStored|sha256)"),
                        regex(ExtractionBenchmark.class, "(content|sha256)"),
                        regex(EmitterBenchmark.class, ".*"),
                        regex(GateBenchmark.class, ".*")));
        return Outcome.of(
                micros("core_us_per_event", scores, CoreBenchmark.class, "apply"),
                micros("core_stored_us_per_event", scores, CoreBenchmark.class, "applyStored"),
                extraction(scores),
                percentile("gate_p50_us", scores, GateBenchmark.class, "decide", 50),
                percentile("gate_p99_us", scores, GateBenchmark.class, "decide", 99),
                emitter(scores));
    }

    private static Metric micros(String name, Scores scores, Class<?> benchmark, String method) {
        return Metric.of(
                name, Units.MICROS, scores.mean(benchmark, method) / NANOS, scores.mean(benchmark, "sha256") / NANOS);
    }

    private static Metric percentile(String name, Scores scores, Class<?> benchmark, String method, double percentile) {
        return Metric.of(
                name,
                Units.MICROS,
                scores.percentile(benchmark, method, percentile) / NANOS,
                scores.percentile(benchmark, "sha256", percentile) / NANOS);
    }

    /** Both kinds of reports; the dearer one counts. */
    private static Metric emitter(Scores scores) {
        double call = scores.percentile(EmitterBenchmark.class, "beforeCall", 50);
        double result = scores.percentile(EmitterBenchmark.class, "afterCall", 50);
        return new Metric(
                "emitter_p50_us",
                Units.MICROS,
                List.of(Math.max(call, result) / NANOS),
                OptionalDouble.of(scores.percentile(EmitterBenchmark.class, "sha256", 50) / NANOS));
    }

    /** As much of each kind of text. */
    private static Metric extraction(Scores scores) {
        return Metric.of(
                "extract_mb_per_s",
                Units.MEGABYTES,
                scores.harmonicMean(ExtractionBenchmark.class, "content") * MEGABYTES_OF_AN_OPERATION,
                scores.harmonicMean(ExtractionBenchmark.class, "sha256") * MEGABYTES_OF_AN_OPERATION);
    }

    private static String regex(Class<?> benchmark, String methods) {
        return benchmark.getName().replace(".", "\\.") + "\\." + methods + "$";
    }
}
