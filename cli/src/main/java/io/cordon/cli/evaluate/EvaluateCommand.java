package io.cordon.cli.evaluate;

import io.cordon.cli.console.Progress;
import io.cordon.cli.score.Decision;
import io.cordon.cli.score.DecisionFile;
import io.cordon.cli.score.ScoreTable;
import io.cordon.cli.score.Scores;
import io.cordon.cli.trace.CatalogFile;
import io.cordon.cli.trace.Label;
import io.cordon.cli.trace.TraceFile;
import io.cordon.cli.trace.TraceSession;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.extract.tool.ToolCatalog;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon evaluate}: what the core would have decided on recorded sessions, and how good that was. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs extraction and detection over recorded sessions in this process and prints what was decided.",
            "The same files give the same decisions, byte for byte."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Traces, JSON lines, plain or gzipped.")
    private List<Path> files = List.of();

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tool catalogue; without it classes are inferred.")
    private Optional<Path> catalog = Optional.empty();

    @Option(
            names = "--labels",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labels: prints the share of attacks caught and of benign sessions hit, per file.")
    private List<Path> labels = List.of();

    @Option(names = "--out", paramLabel = "DECISIONS", description = "Where to write the decisions as JSON lines.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        long began = System.nanoTime();
        List<TraceSession> sessions = files.parallelStream()
                .flatMap(file -> TraceFile.read(file).stream())
                .toList();
        List<Decision> decisions = judge(sessions);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        out.ifPresent(file -> DecisionFile.write(file, decisions));
        report(sessions, decisions, took, System.out);
        return 0;
    }

    private List<Decision> judge(List<TraceSession> sessions) {
        ToolCatalog tools = catalog.map(CatalogFile::read).orElseGet(ToolCatalog::empty);
        Evaluation evaluation = new Evaluation(Core.of(CoreConfig.defaults()), tools);
        try (Progress progress = Progress.onStandardError("evaluating", sessions.size())) {
            return sessions.parallelStream()
                    .map(evaluation::judge)
                    .peek(judged -> progress.step())
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
    }

    private void report(List<TraceSession> sessions, List<Decision> decisions, Duration took, PrintStream console) {
        int events =
                sessions.stream().mapToInt(session -> session.events().size()).sum();
        long hit = decisions.stream().map(Decision::session).distinct().count();
        console.printf(
                "%,d events of %,d sessions: %,d decisions on %,d sessions in %.1f s%n",
                events, sessions.size(), decisions.size(), hit, took.toMillis() / 1000.0);
        out.ifPresent(file -> console.println("decisions: " + file));
        if (!labels.isEmpty()) {
            console.println();
            ScoreTable.print(scores(decisions), console);
        }
    }

    private List<Scores> scores(List<Decision> decisions) {
        List<Scores> scores = new ArrayList<>();
        for (Path file : labels) {
            scores.add(Scores.of(setName(file), Label.read(file), decisions));
        }
        return scores;
    }

    private static String setName(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
