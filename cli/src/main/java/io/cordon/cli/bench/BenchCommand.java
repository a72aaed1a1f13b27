package io.cordon.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon bench}: how fast it is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures parts and the whole line on this machine, each beside a reference in the same run: twenty minutes on two",
            "cores, with --full about an hour. Nothing else should run meanwhile. Ends with 1 if a harness could not measure.",
            "Harnesses: micro, long-session, peers, throughput, response, takeover. When they are asked for, or with --full: growth",
            "(up to a million live sessions), hostile (floods), scaling (threads, instances), restart, gates (up to a thousand attached),",
            "containment (at a real Keycloak, which is fetched once), survival (parts die at random, and a ledger of what became of",
            "each event), rolling-restart, outage (brokers, registry and authorization server are away, for --for each) and resources (what",
            "an instance takes of a machine)."
        })
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--full", description = "Longer, and more runs.")
    private boolean full;

    @Option(names = "--only", paramLabel = "HARNESS", split = ",", description = "These harnesses only.")
    private List<String> only = List.of();

    @Option(
            names = "--streams",
            paramLabel = "SETTINGS",
            description = "Other settings of the section streams, for detection and references: \"threads: 2\".")
    private Optional<String> streams = Optional.empty();

    @Option(
            names = "--recordings",
            paramLabel = "FILES",
            description =
                    "Recorded sessions on which core and extraction are measured too, in the form that evaluate reads; several are "
                            + "separated as in a path.")
    private Optional<String> recordings = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long parts die in survival, how long each is away in outage: 10m.")
    private Optional<String> length = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "What dies when in survival.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Events a second in survival, rolling-restart and outage: 500.")
    private Optional<Integer> rate = Optional.empty();

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            description = "These faults only, in survival; in outage: kafka, registry, idp.")
    private List<String> faults = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Where to write the figures, one JSON object a line, after each harness; what a page needs besides goes into FILE.about.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            split = ",",
            description =
                    "Figures that earlier runs wrote with --json: the page is of them too, and of a figure that several have, the last "
                            + "counts. Without --only and --full nothing is measured, and the page is written of them alone.")
    private List<Path> from = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write the page; its plots go beside it. Without --only, or with --from, it is docs/performance.md.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return LoadTests.here().run(arguments());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (full) {
            arguments.add("--full");
        }
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        streams.ifPresent(settings -> arguments.addAll(List.of("--streams", settings)));
        recordings.ifPresent(files -> arguments.addAll(List.of("--recordings", files)));
        length.ifPresent(time -> arguments.addAll(List.of("--for", time)));
        seed.ifPresent(number -> arguments.addAll(List.of("--seed", Long.toString(number))));
        rate.ifPresent(number -> arguments.addAll(List.of("--rate", Integer.toString(number))));
        if (!faults.isEmpty()) {
            arguments.addAll(List.of("--faults", String.join(",", faults)));
        }
        if (!from.isEmpty()) {
            arguments.addAll(List.of("--from", from.stream().map(Path::toString).collect(Collectors.joining(","))));
        }
        json.ifPresent(file -> arguments.addAll(List.of("--json", file.toString())));
        out.ifPresent(file -> arguments.addAll(List.of("--out", file.toString())));
        return arguments;
    }
}
