package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.task.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
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
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])/[^\\s,;:\"')]+");

    private static final Map<String, BiFunction<LoadCluster, String, Harness>> ON_CLUSTER = new LinkedHashMap<>();

    static {
        ON_CLUSTER.put(ThroughputHarness.NAME, ThroughputHarness::new);
        ON_CLUSTER.put(ResponseHarness.NAME, ResponseHarness::new);
        ON_CLUSTER.put(TakeoverHarness.NAME, TakeoverHarness::new);
        ON_CLUSTER.put(ScalingHarness.NAME, ScalingHarness::new);
        ON_CLUSTER.put(RestartHarness.NAME, RestartHarness::new);
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
        alone();
        if (ON_CLUSTER.keySet().stream().anyMatch(options::wants)) {
            onCluster();
        }
        findings.metrics().forEach(this::print);
        findings.notes().forEach(out::println);
        findings.missing().forEach(missing -> out.println("not measured: " + missing));
        if (options.json().isPresent()) {
            Files.write(options.json().get(), MetricLines.of(findings.metrics()));
        }
        if (options.page().isPresent()) {
            page().write(options.page().get());
        }
        return failed ? 1 : 0;
    }

    private void alone() {
        measure(new MicroHarness(options.recordings()));
        measure(new LongSessionHarness());
        measure(new PeersHarness(PeerProcess.here()));
        measure(GrowthHarness.standard());
        measure(HostileHarness.standard());
        measure(new ContainmentHarness());
        measure(new SurvivalHarness(options.faulting(), out));
        measure(new RollingRestartHarness(options.faulting(), out));
        measure(new OutageHarness(options.faulting(), out));
    }

    /** Logs stay where something failed. */
    private void onCluster() {
        TemporaryDirectory directory = TemporaryDirectory.create("cordon-bench");
        out.println("state and logs of what is started: " + directory.path());
        boolean keepLogs;
        try (LoadCluster cluster = LoadCluster.start(directory.path())) {
            boolean well = true;
            for (BiFunction<LoadCluster, String, Harness> harness : ON_CLUSTER.values()) {
                well &= measure(harness.apply(cluster, options.streams()));
            }
            keepLogs = !well;
        }
        if (!keepLogs) {
            directory.close();
        }
    }

    /** Whether nothing went wrong. */
    private boolean measure(Harness harness) {
        if (!options.wants(harness.name())) {
            findings.missing(harness.name(), "not asked for");
            return true;
        }
        out.println("measuring " + harness.name() + " ...");
        try {
            findings.add(harness.measure(options.extent()));
            return true;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("harness", harness.name()).log("harness failed", e);
            findings.missing(harness.name(), withoutPaths(String.valueOf(e.getMessage())));
            failed = true;
            return false;
        }
    }

    /** The page is for others, whom the directories of this machine do not concern. */
    static String withoutPaths(String message) {
        return PATH.matcher(message).replaceAll("...");
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

    private PerformancePage page() {
        return new PerformancePage(findings, options.command(), machine);
    }
}
