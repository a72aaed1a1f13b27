package io.cordon.load.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What micro benchmarks measured. */
final class Scores {

    private final Collection<RunResult> results;

    private Scores(Collection<RunResult> results) {
        this.results = results;
    }

    /**
     * Runs benchmarks, each in a process of its own.
     *
     * @param parameters values of parameters, by their names; the other ones take all that the benchmarks have for them
     */
    static Scores run(Extent extent, List<String> benchmarks, Map<String, List<String>> parameters) {
        return run(extent, 1, benchmarks, parameters);
    }

    /**
     * Runs benchmarks that need longer to get warm.
     *
     * @param warmUps how many times as long they warm up as they are measured
     */
    static Scores run(Extent extent, int warmUps, List<String> benchmarks, Map<String, List<String>> parameters) {
        TimeValue time = TimeValue.milliseconds(extent.iteration().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .warmupIterations(warmUps * extent.iterations())
                .warmupTime(time)
                .measurementIterations(extent.iterations())
                .measurementTime(time)
                .forks(extent.forks())
                .jvmArgs("-Xmx768m", "--enable-native-access=ALL-UNNAMED")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        benchmarks.forEach(options::include);
        parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        try {
            return new Scores(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException("a micro benchmark failed", e);
        }
    }

    /** The mean of a benchmark that ran with one value of each parameter. */
    double mean(Class<?> benchmark, String method) {
        return all(benchmark, method).mapToDouble(Result::getScore).findFirst().orElseThrow();
    }

    /** What so many of a hundred samples did not exceed. */
    double percentile(Class<?> benchmark, String method, double percentile) {
        return all(benchmark, method)
                .mapToDouble(result -> result.getStatistics().getPercentile(percentile))
                .findFirst()
                .orElseThrow();
    }

    /** Of the throughputs that a benchmark has with each of its parameters. */
    double harmonicMean(Class<?> benchmark, String method) {
        double[] scores = all(benchmark, method).mapToDouble(Result::getScore).toArray();
        return scores.length / DoubleStream.of(scores).map(score -> 1 / score).sum();
    }

    private Stream<Result<?>> all(Class<?> benchmark, String method) {
        String name = benchmark.getName() + '.' + method;
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(name))
                .map(RunResult::getPrimaryResult);
    }
}
