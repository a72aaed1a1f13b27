package io.cordon.load.bench;

import io.cordon.load.core.CoreBenchmark;
import io.cordon.load.core.CoreMix;
import io.cordon.load.emitter.EmitterBenchmark;
import io.cordon.load.extraction.ExtractionBenchmark;
import io.cordon.load.extraction.ResultTexts;
import io.cordon.load.extraction.SampleText;
import io.cordon.load.gate.GateBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parts one by one, each beside SHA-256 in the same process, and each figure named after the mix that it is of. */
record MicroHarness(Optional<String> recordings) implements Harness {

    private static final double NANOS = 1_000;
    private static final double MEGABYTES_OF_AN_OPERATION = ExtractionBenchmark.SIZE / 1e6;

    private static final String CORE = regex(CoreBenchmark.class, "(apply|applyStored|sha256)");
    private static final String HEAVY_CORE = regex(CoreBenchmark.class, "(apply|sha256)");
    private static final String EXTRACTION = regex(ExtractionBenchmark.class, "(content|sha256)");

    /** Most of a result's code runs for few results only: beside other work, after three seconds a fraction of it is compiled (ADR 362). */
    private static final int RESULT_WARM_UPS = 5;

    /** A call goes through more code than an event or a text: its median stands still after some 200,000 of them. */
    private static final int CALL_WARM_UPS = 3;

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public Outcome measure(Extent extent) {
        Steps steps = new Steps();
        List<Metric> metrics = new ArrayList<>();
        steps.attempt("what the targets are about", () -> targets(extent)).ifPresent(metrics::addAll);
        steps.attempt("other mixes", () -> others(extent)).ifPresent(metrics::addAll);
        recordings
                .flatMap(files -> steps.attempt("recordings", () -> recorded(extent, files)))
                .ifPresent(metrics::addAll);
        steps.requireAny(metrics);
        return new Outcome(metrics, List.of(), notes(), steps.failures());
    }

    /** What the targets are about: traces as recorded agents leave them, or made up in their proportions. */
    private static List<Metric> targets(Extent extent) {
        Scores core = Scores.run(extent, List.of(CORE), Map.of("mix", List.of(CoreMix.TRACE)));
        Scores calls = Scores.run(
                extent,
                CALL_WARM_UPS,
                List.of(regex(EmitterBenchmark.class, ".*"), regex(GateBenchmark.class, ".*")),
                Map.of("mix", List.of(CoreMix.TRACE)));
        return List.of(
                micros("core_us_per_event", core, CoreBenchmark.class, "apply"),
                micros("core_stored_us_per_event", core, CoreBenchmark.class, "applyStored"),
                extraction("extract_mb_per_s", extent, List.of(ResultTexts.RESULTS)),
                percentile("gate_p50_us", calls, GateBenchmark.class, "decide", 50),
                percentile("gate_p99_us", calls, GateBenchmark.class, "decide", 99),
                emitter(calls));
    }

    /** The heavy mix, results as far as recordings hold them, and long texts: as much of each kind. */
    private static List<Metric> others(Extent extent) {
        Scores core = Scores.run(extent, List.of(HEAVY_CORE), Map.of("mix", List.of(CoreMix.HEAVY)));
        List<String> kinds = Arrays.stream(SampleText.values()).map(Enum::name).toList();
        return List.of(
                micros("core_heavy_us_per_event", core, CoreBenchmark.class, "apply"),
                extraction("extract_short_mb_per_s", extent, List.of(ResultTexts.SHORT_RESULTS)),
                extraction("extract_long_mb_per_s", extent, kinds));
    }

    private static List<Metric> recorded(Extent extent, String files) {
        Scores core = Scores.run(extent, List.of(CORE), Map.of("mix", List.of(files)));
        return List.of(
                micros("core_recorded_us_per_event", core, CoreBenchmark.class, "apply"),
                micros("core_recorded_stored_us_per_event", core, CoreBenchmark.class, "applyStored"),
                extraction("extract_recorded_mb_per_s", extent, List.of(files)));
    }

    private List<String> notes() {
        String made =
                "Parts: `core_us_per_event`, `extract_mb_per_s`, `gate_...` and `emitter_p50_us` are of mixes made up in the proportions of recorded agents "
                        + "(lengths of sessions, results and arguments, words, values, effects, findings); results of `extract_mb_per_s` are as long as what tools "
                        + "gave, those of `extract_short` and of all others at most as long as what recordings hold of it, 2,000 characters; extraction is warmed up "
                        + "five times as long as it is measured; `emitter_p50_us` is the dearer of a call's report and a "
                        + "result's, without a gate; `core_heavy` has twice the words, sub-agents and effects, `extract_long` texts of "
                        + "64 KiB of which most is left out.";
        return recordings.isEmpty()
                ? List.of(made)
                : List.of(
                        made,
                        "`..._recorded_...` are of recordings that were handed to this run, without a catalogue of tools, "
                                + "and of results as far as these hold them.");
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

    private static Metric extraction(String name, Extent extent, List<String> texts) {
        Scores scores = Scores.run(extent, RESULT_WARM_UPS, List.of(EXTRACTION), Map.of("text", texts));
        return Metric.of(
                name,
                Units.MEGABYTES,
                scores.harmonicMean(ExtractionBenchmark.class, "content") * MEGABYTES_OF_AN_OPERATION,
                scores.harmonicMean(ExtractionBenchmark.class, "sha256") * MEGABYTES_OF_AN_OPERATION);
    }

    private static String regex(Class<?> benchmark, String methods) {
        return benchmark.getName().replace(".", "\\.") + "\\." + methods + "$";
    }
}
