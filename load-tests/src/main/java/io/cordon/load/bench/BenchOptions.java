package io.cordon.load.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to measure and where to write it.
 *
 * @param full all of it, and longer
 * @param only names of harnesses; empty means all
 * @param streams further settings of the section streams of detection and references, such as {@code threads: 2}; empty means the product's
 * @param recordings files of recorded sessions on which core and extraction are measured too
 * @param faulting how long parts die, and which
 * @param from figures of earlier starts, for the page
 * @param json figures for programs
 * @param out the page for people
 */
record BenchOptions(
        boolean full,
        List<String> only,
        String streams,
        Optional<String> recordings,
        Faulting faulting,
        List<Path> from,
        Optional<Path> json,
        Optional<Path> out) {

    /** Take long and show something else than speed: they run when they are asked for, or all are. */
    private static final Set<String> ON_REQUEST = Set.of(
            GrowthHarness.NAME,
            HostileHarness.NAME,
            ScalingHarness.NAME,
            RestartHarness.NAME,
            GatesHarness.NAME,
            ContainmentHarness.NAME,
            SurvivalHarness.NAME,
            RollingRestartHarness.NAME,
            OutageHarness.NAME,
            ResourcesHarness.NAME);

    /** Those for which parts die. */
    private static final Set<String> FAULTING =
            Set.of(SurvivalHarness.NAME, RollingRestartHarness.NAME, OutageHarness.NAME);

    private static final Set<String> HARNESSES = Stream.concat(
                    Stream.of(
                            "micro",
                            "long-session",
                            PeersHarness.NAME,
                            ThroughputHarness.NAME,
                            ResponseHarness.NAME,
                            TakeoverHarness.NAME),
                    ON_REQUEST.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What may be asked for. */
    static final String USAGE = """
            bench [options]
              --only A,B       only these of micro, long-session, peers, throughput, response, takeover, growth, hostile,
                               scaling, restart, gates, containment, survival, rolling-restart,
                               outage, resources
              --full           all of it, and longer
              --recordings A:B micro: core and extraction on recorded sessions as well, in the form that evaluate reads
              --for TIME       survival: how long parts die, outage: how long each part is away, such as 10m
              --seed N         survival: in which order
              --rate N         survival: events a second meanwhile
              --faults A,B     survival: only these; outage: only these of kafka, registry, idp
              --streams TEXT   further settings of the section streams, such as "commitInterval: 50ms"
              --json FILE      write the figures for programs, and what a page needs besides into FILE.about
              --from A,B       the page is of these files of --json as well; of a figure that several have, the last counts.
                               Without --only and --full nothing is measured
              --out FILE       write the page for people; without --only, or with --from, it is docs/performance.md
            """;

    BenchOptions {
        only = List.copyOf(only);
        from = List.copyOf(from);
        if (!HARNESSES.containsAll(only)) {
            throw new IllegalArgumentException("no such harness among " + only + ", there are " + HARNESSES);
        }
    }

    /**
     * From a command line.
     *
     * @throws IllegalArgumentException if it is not understood
     */
    static BenchOptions of(String... arguments) {
        BenchOptions options = new BenchOptions(
                false,
                List.of(),
                "",
                Optional.empty(),
                Faulting.standard(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private BenchOptions with(String option, Iterator<String> rest) {
        return option.equals("--full")
                ? new BenchOptions(true, only, streams, recordings, faulting, from, json, out)
                : with(option, value(option, rest));
    }

    private BenchOptions with(String option, String value) {
        return switch (option) {
            case "--only" ->
                new BenchOptions(full, List.of(value.split(",")), streams, recordings, faulting, from, json, out);
            case "--streams" -> new BenchOptions(full, only, value, recordings, faulting, from, json, out);
            case "--recordings" -> new BenchOptions(full, only, streams, Optional.of(value), faulting, from, json, out);
            case "--for", "--seed", "--rate", "--faults" ->
                new BenchOptions(full, only, streams, recordings, faulting.with(option, value), from, json, out);
            case "--from" -> new BenchOptions(full, only, streams, recordings, faulting, files(value), json, out);
            case "--json" ->
                new BenchOptions(full, only, streams, recordings, faulting, from, Optional.of(Path.of(value)), out);
            case "--out" ->
                new BenchOptions(full, only, streams, recordings, faulting, from, json, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static List<Path> files(String names) {
        return Arrays.stream(names.split(",")).map(Path::of).toList();
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    /** What is typed for the same again; where recordings lie concerns nobody else. */
    String command() {
        return "./cordon bench" + (full ? " --full" : "")
                + (only.isEmpty() ? "" : " --only " + String.join(",", only))
                + (streams.isEmpty() ? "" : " --streams \"" + streams + '"')
                + (recordings.isEmpty() ? "" : " --recordings ...")
                + (only.stream().anyMatch(FAULTING::contains) ? faulting.command() : "");
    }

    /** Whether anything is measured; otherwise the page is written of what was. */
    boolean measures() {
        return from.isEmpty() || full || !only.isEmpty();
    }

    /** Where the page goes; empty if there is none to write: a page of a part must not take the place of the whole one unasked. */
    Optional<Path> page() {
        return out.or(() -> only.isEmpty() || !from.isEmpty()
                ? Optional.of(Path.of(System.getProperty("cordon.home", "."), "docs", "performance.md"))
                : Optional.empty());
    }

    boolean wants(String harness) {
        return only.isEmpty() ? full || !ON_REQUEST.contains(harness) : only.contains(harness);
    }

    Extent extent() {
        return full ? Extent.full() : Extent.subset();
    }
}
