package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All harnesses, one after the other.
 *
 * <p><b>Failure semantics.</b> A harness that fails leaves its figures out, and the page says why; the others go on. Nothing is written as
 * measured that was not.
 */
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final int WRONG_USE = 2;

    private static final Map<String, BiFunction<LoadCluster, String, Harness>> ON_CLUSTER = new LinkedHashMap<>();

    static {
        ON_CLUSTER.put(ThroughputHarness.NAME, ThroughputHarness::new);
        ON_CLUSTER.put(ResponseHarness.NAME, ResponseHarness::new);
        ON_CLUSTER.put(TakeoverHarness.NAME, TakeoverHarness::new);
        ON_CLUSTER.put(ScalingHarness.NAME, ScalingHarness::new);
        ON_CLUSTER.put(RestartHarness.NAME, (cluster, streams) -> new RestartHarness(cluster, streams, System.out));
        ON_CLUSTER.put(GatesHarness.NAME, GatesHarness::new);
        ON_CLUSTER.put(ResourcesHarness.NAME, ResourcesHarness::new);
    }

    private final BenchOptions options;
    private final PrintStream out;
    private final Findings findings = new Findings();
    private final List<String> machine = Machine.facts();
    private boolean failed;

    private Bench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Options: see {@link BenchOptions#USAGE}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(status(arguments));
    }

    private static int status(String... arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(BenchOptions.USAGE);
            return 0;
        }
        try {
            return new Bench(BenchOptions.of(arguments), System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.print("bench: " + e.getMessage() + "\n" + BenchOptions.USAGE);
            return WRONG_USE;
        }
    }

    /** 1 if a harness that was asked for could not measure. */
    private int run() throws IOException {
        List<Sitting> sittings =
                new ArrayList<>(options.from().stream().map(SittingFiles::read).toList());
        if (options.measures()) {
            alone();
            onCluster();
            sittings.add(sitting());
        }
        tell(new Sittings(sittings));
        return failed ? 1 : 0;
    }

    private Sitting sitting() {
        return findings.sitting(options.command(), machine);
    }

    private void tell(Sittings sittings) throws IOException {
        sittings.figures().forEach(figure -> print(figure.metric()));
        sittings.missing().forEach(missing -> out.println("not measured: " + missing));
        if (options.page().isPresent()) {
            new PerformancePage(sittings).write(options.page().get());
        }
    }

    private void alone() {
        measure(new MicroHarness(options.recordings()));
        measure(new LongSessionHarness());
        measure(new PeersHarness(PeerProcess.here()));
        measure(GrowthHarness.standard(options.streams()));
        measure(HostileHarness.standard());
        measure(new ContainmentHarness());
        measure(new SurvivalHarness(options.faulting(), out));
        measure(new RollingRestartHarness(options.faulting(), out));
        measure(new OutageHarness(options.faulting(), out));
    }

    private void onCluster() {
        try (SharedCluster cluster = new SharedCluster(out)) {
            ON_CLUSTER.forEach((name, harness) -> {
                if (!measure(name, () -> harness.apply(cluster.get(), options.streams()))) {
                    cluster.abandon();
                }
            });
        }
    }

    private void measure(Harness harness) {
        measure(harness.name(), () -> harness);
    }

    /** Whether nothing went wrong. */
    private boolean measure(String name, Supplier<Harness> harness) {
        if (!options.wants(name)) {
            findings.missing(name, "not asked for");
            return true;
        }
        out.println("measuring " + name + " ...");
        boolean well;
        try {
            Outcome outcome = harness.get().measure(options.extent());
            findings.add(name, outcome);
            well = outcome.failures().isEmpty();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("harness", name).log("harness failed", e);
            findings.missing(name, String.valueOf(e.getMessage()));
            well = false;
        }
        failed |= !well;
        keep();
        return well;
    }

    /** What there is so far: whoever stops a long run has the figures of the harnesses before. */
    private void keep() {
        options.json().ifPresent(file -> {
            try {
                SittingFiles.write(file, sitting());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void print(Metric metric) {
        out.printf(
                "%-28s %12s %-6s %s%n",
                metric.name(),
                Figures.text(metric.value()),
                metric.unit(),
                Target.of(metric)
                        .map(target -> target + (target.reachedBy(metric.value()) ? " met" : " MISSED"))
                        .orElse(""));
    }
}
