package io.cordon.cli.learn;

import io.cordon.cli.evaluate.EachSession;
import io.cordon.cli.evaluate.Evaluation;
import io.cordon.cli.evaluate.Judged;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.CatalogFile;
import io.cordon.recording.Label;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon learn}: what is usual for each agent type, from recorded sessions. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = {
            "Builds a baseline for each agent type from recorded sessions, and one for all types together.",
            "With labels it learns from the sessions that are labelled benign; without, from those that ended without any finding.",
            " The same files give the same baselines, byte for byte."
        })
public final class LearnCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Traces, JSON lines, plain or gzipped.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "BASELINES", required = true, description = "Where to write the baselines.")
    private Path out = Path.of("baselines");

    @Option(names = "--json", paramLabel = "FILE", description = "The same, one readable JSON object a line.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tool catalogue; without it classes are inferred.")
    private Optional<Path> catalog = Optional.empty();

    @Option(names = "--labels", arity = "1..*", paramLabel = "FILE", description = "Labels: which sessions are benign.")
    private List<Path> labels = List.of();

    @Option(
            names = "--as-version",
            paramLabel = "NUMBER",
            description = "Version of the new baselines, ${DEFAULT-VALUE} if left out.",
            defaultValue = "1")
    private long version = 1;

    @Override
    public Integer call() {
        List<TraceSession> sessions = EachSession.read(files);
        Extraction extraction = new Extraction(catalog.map(CatalogFile::read).orElseGet(ToolCatalog::empty));
        Core core = Core.of(CoreConfig.defaults());
        List<Judged> judged =
                EachSession.map("learning", sessions, session -> Evaluation.judge(extraction.of(session), core));
        List<Judged> fit = fit(judged);
        Baselines baselines = Learning.from(fit.stream().map(Judged::observation), version);
        BaselineFile.write(out, baselines);
        json.ifPresent(file -> writeJson(file, baselines));
        report(judged.size(), fit.size(), baselines);
        return 0;
    }

    private List<Judged> fit(List<Judged> judged) {
        if (labels.isEmpty()) {
            return judged.stream().filter(Judged::clean).toList();
        }
        Set<String> benign = labels.stream()
                .flatMap(file -> Label.read(file).stream())
                .filter(Label::isBenign)
                .map(Label::session)
                .collect(Collectors.toSet());
        return judged.stream()
                .filter(session -> benign.contains(session.session()))
                .toList();
    }

    private void report(int sessions, int fit, Baselines baselines) {
        System.out.printf(
                "learnt from %,d of %,d sessions: %s%n",
                fit,
                sessions,
                labels.isEmpty()
                        ? "those that ended without any finding. Nobody checked them; labels would be better."
                        : "those that are labelled benign");
        System.out.printf(
                "%n%-24s %9s %9s %6s %14s %14s %6s%n",
                "agent type", "sessions", "calls", "tools", "calls/session", "most in 60 s", "");
        baselines.all().forEach(LearnCommand::line);
        System.out.printf("%nbaselines %s: %s%n", baselines.version(), out);
    }

    private static void line(Baseline baseline) {
        String name = baseline.agentType().equals(Baselines.ALL_TYPES) ? "all together" : baseline.agentType();
        System.out.printf(
                "%-24s %,9d %,9d %6d %6d (p95 %d) %6d (p95 %d)  %s%n",
                name,
                baseline.learnt(),
                baseline.transitions().total(),
                baseline.tools().size(),
                baseline.callsInSession().quantile(.5),
                baseline.callsInSession().quantile(.95),
                baseline.callsInMinute().quantile(.5),
                baseline.callsInMinute().quantile(.95),
                baseline.warm() ? "warm" : "too few yet");
    }

    private static void writeJson(Path file, Baselines baselines) {
        try {
            Files.write(file, baselines.all().stream().map(Baseline::toJson).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the baselines can't be written to " + file, e);
        }
    }
}
