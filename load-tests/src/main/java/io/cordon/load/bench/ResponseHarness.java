package io.cordon.load.bench;

import io.cordon.load.bench.BarChart.Bar;
import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.ResponseRun;
import io.cordon.load.line.ResponseTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the harmful event to the denial and to the alert, at two rates. */
record ResponseHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "response";

    /** The rate that the targets are for, and one for comparison. */
    private static final int TARGET = 5_000;

    private static final int LOW = 1_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ResponseRun run = new ResponseRun(cluster, streams);
        Steps steps = new Steps();
        List<ResponseTimes> all = IntStream.of(LOW, TARGET)
                .mapToObj(rate ->
                        steps.attempt(rate + " events/s", () -> run.at(rate, extent.warmUp(), extent.answered())))
                .flatMap(Optional::stream)
                .toList();
        steps.requireAny(all);
        return new Outcome(
                all.stream().flatMap(times -> metrics(times).stream()).toList(),
                List.of(chart(all)),
                all.stream().map(ResponseHarness::note).toList(),
                Stream.concat(steps.failures().stream(), all.stream().flatMap(ResponseHarness::unanswered))
                        .toList());
    }

    private static List<Metric> metrics(ResponseTimes times) {
        String rate = times.perSecond() == TARGET ? "" : "_at_" + times.perSecond();
        return List.of(
                Metric.of("deny_p50_ms" + rate, Units.MILLIS, times.denied().millis(50)),
                Metric.of("deny_p99_ms" + rate, Units.MILLIS, times.denied().millis(99)),
                Metric.of("alert_p50_ms" + rate, Units.MILLIS, times.alerted().millis(50)),
                Metric.of("alert_p99_ms" + rate, Units.MILLIS, times.alerted().millis(99)));
    }

    private static String note(ResponseTimes times) {
        return String.format(
                "Response at %,d events/s: %d harmful calls timed; %d were denied before, for another reason; %s.",
                times.perSecond(), times.denied().count(), times.early(), times.slowest());
    }

    private static Stream<String> unanswered(ResponseTimes times) {
        return times.undenied() + times.unalerted() == 0
                ? Stream.empty()
                : Stream.of(String.format(
                        "%,d events/s: %d harmful calls were not denied and %d not alerted while the run waited; they count with that time",
                        times.perSecond(), times.undenied(), times.unalerted()));
    }

    private static BarChart chart(List<ResponseTimes> all) {
        List<Bar> bars = new ArrayList<>();
        for (ResponseTimes times : all) {
            for (double percentile : new double[] {50, 90, 99}) {
                String label = String.format("%,d events/s, p%.0f, ", times.perSecond(), percentile);
                bars.add(new Bar(label + "denied", times.denied().millis(percentile), true));
                bars.add(new Bar(label + "alert", times.alerted().millis(percentile), false));
            }
        }
        return new BarChart("performance-response.svg", "From the harmful event, due time", "ms", bars);
    }
}
