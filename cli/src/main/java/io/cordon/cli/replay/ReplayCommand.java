package io.cordon.cli.replay;

import io.cordon.cli.score.DecisionFile;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.quickstart.stage.Logs;
import io.cordon.recording.CatalogFile;
import io.cordon.recording.TraceFile;
import io.cordon.recording.TraceSession;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon replay}: recorded sessions through the whole line on real parts. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends recorded sessions through emitter, Kafka, session core, containment owner and actuator (dry: nothing",
            "is executed anywhere) and prints what was decided. Ends with 1 if an event is not accounted for."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Traces, JSON lines, plain or gzipped.")
    private List<Path> files = List.of();

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tool catalogue; without it classes are inferred.")
    private Optional<Path> catalog = Optional.empty();

    @Option(names = "--out", paramLabel = "DECISIONS", description = "Where to write the decisions as JSON lines.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<TraceSession> sessions =
                files.stream().flatMap(file -> TraceFile.read(file).stream()).toList();
        ToolCatalog tools = catalog.map(CatalogFile::read).orElseGet(ToolCatalog::empty);
        Path directory = Files.createTempDirectory("cordon-replay");
        Logs.to(directory.resolve("replay.log"));
        System.err.println("starting broker, registry and services (state and logs in " + directory + ") ...");
        try (Replay replay = Replay.start(directory)) {
            long began = System.nanoTime();
            ReplayResult result = replay.play(sessions, tools);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            out.ifPresent(file -> DecisionFile.write(file, result.decisions()));
            report(result, took, System.out);
            return result.nothingLost() ? 0 : 1;
        }
    }

    private void report(ReplayResult result, Duration took, PrintStream console) {
        ReplayCounts counts = result.counts();
        console.printf(
                "%,d events in %.1f s: %,d decided + %,d dead-lettered, %,d dropped: %s%n",
                counts.sent(),
                took.toMillis() / 1000.0,
                counts.decided(),
                counts.deadLettered(),
                counts.dropped(),
                counts.nothingLost() ? "nothing lost" : "SOMETHING IS MISSING");
        result.refusals().forEach((reason, events) -> console.printf("  %,d dead-lettered, %s%n", events, reason));
        console.printf(
                "%,d findings, %,d commands, %,d completed (dry)%n",
                counts.findings(), counts.commands(), counts.completed());
        out.ifPresent(file -> console.println("decisions: " + file));
    }
}
