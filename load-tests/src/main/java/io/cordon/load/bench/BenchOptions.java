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
 * @param json figures for programs
 * @param out the page for people
 */
record BenchOptions(
        boolean full,
        List<String> only,
        String streams,
        Optional<String> recordings,
        Faulting faulting,
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
              --json FILE      write the figures for programs
              --out FILE       write the page for people; without --only it is docs/performance.md
            """;

    BenchOptions {
        only = List.copyOf(only);
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
                false, List.of(), "", Optional.empty(), Faulting.standard(), Optional.empty(), Optional.empty());
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private BenchOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--full" -> new BenchOptions(true, only, streams, recordings, faulting, json, out);
            case "--only" ->
                new BenchOptions(
                        full, List.of(value(option, rest).split(",")), streams, recordings, faulting, json, out);
            case "--streams" -> new BenchOptions(full, only, value(option, rest), recordings, faulting, json, out);
            case "--recordings" ->
                new BenchOptions(full, only, streams, Optional.of(value(option, rest)), faulting, json, out);
            case "--for", "--seed", "--rate", "--faults" ->
                new BenchOptions(
                        full, only, streams, recordings, faulting.with(option, value(option, rest)), json, out);
            case "--json" ->
                new BenchOptions(
                        full, only, streams, recordings, faulting, Optional.of(Path.of(value(option, rest))), out);
            case "--out" ->
                new BenchOptions(
                        full, only, streams, recordings, faulting, json, Optional.of(Path.of(value(option, rest))));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
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

    /** Where the page goes; empty if there is none to write: a page of a part must not take the place of the whole one unasked. */
    Optional<Path> page() {
        return out.or(() -> only.isEmpty()
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
