package io.cordon.load.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure and where to write it.
 *
 * @param full all of it, and longer
 * @param only names of harnesses; empty means all
 * @param streams further settings of the section streams of detection and references, such as {@code threads: 2}; empty means the product's
 * @param json figures for programs
 * @param out the page for people
 */
record BenchOptions(boolean full, List<String> only, String streams, Optional<Path> json, Optional<Path> out) {

    /** What may be asked for. */
    static final String USAGE = """
            bench [options]
              --only A,B       only these of micro, long-session, throughput, response, takeover
              --full           all of it, and longer
              --streams TEXT   further settings of the section streams, such as "commitInterval: 50ms"
              --json FILE      write the figures for programs
              --out FILE       write the page for people
            """;

    private static final Set<String> HARNESSES =
            Set.of("micro", "long-session", ThroughputHarness.NAME, ResponseHarness.NAME, TakeoverHarness.NAME);

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
        BenchOptions options = new BenchOptions(false, List.of(), "", Optional.empty(), Optional.empty());
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private BenchOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--full" -> new BenchOptions(true, only, streams, json, out);
            case "--only" -> new BenchOptions(full, List.of(value(option, rest).split(",")), streams, json, out);
            case "--streams" -> new BenchOptions(full, only, value(option, rest), json, out);
            case "--json" -> new BenchOptions(full, only, streams, Optional.of(Path.of(value(option, rest))), out);
            case "--out" -> new BenchOptions(full, only, streams, json, Optional.of(Path.of(value(option, rest))));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    /** What is typed for the same again. */
    String command() {
        return "./cordon bench" + (full ? " --full" : "")
                + (only.isEmpty() ? "" : " --only " + String.join(",", only))
                + (streams.isEmpty() ? "" : " --streams \"" + streams + '"');
    }

    boolean wants(String harness) {
        return only.isEmpty() || only.contains(harness);
    }

    Extent extent() {
        return full ? Extent.full() : Extent.subset();
    }
}
