package io.cordon.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.learn.BaselineFile;
import io.cordon.cli.score.Decision;
import io.cordon.cli.score.DecisionFile;
import io.cordon.cli.score.ScoreJson;
import io.cordon.cli.score.ScoreTable;
import io.cordon.cli.score.SetReport;
import io.cordon.cli.validate.CrossValidation;
import io.cordon.cli.validate.Figures;
import io.cordon.cli.validate.TargetTable;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.CatalogFile;
import io.cordon.recording.Label;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import io.cordon.recording.play.PreparedSession;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cordon evaluate}: what the core would have decided on recorded sessions, and how good that was. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs extraction and detection over recorded sessions in this process and prints what was decided.",
            "The same files give the same decisions, byte for byte."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Traces, JSON lines, plain or gzipped.")
    private List<Path> files = List.of();

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tool catalogue; without it classes are inferred.")
    private Optional<Path> catalog = Optional.empty();

    @Option(
            names = "--labels",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Labels: prints the share of attacks caught and of benign sessions hit, per file and detector.")
    private List<Path> labels = List.of();

    @Option(names = "--baselines", paramLabel = "FILE", description = "Baselines that cordon learn wrote.")
    private Optional<Path> baselines = Optional.empty();

    @Option(names = "--out", paramLabel = "DECISIONS", description = "Where to write the decisions as JSON lines.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the rates as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--cross-validate",
            description = {
                "Learns baselines from the benign sessions of some tasks and measures on the others: five-fold by task,",
                "with each agent type left out, with half of its tasks seen. Given a catalogue, also without it."
            })
    private boolean crossValidate;

    @Option(
            names = "--ablate",
            paramLabel = "DETECTOR",
            description = "Also without this detector: what it contributes.")
    private Optional<String> ablated = Optional.empty();

    @Option(names = "--explain", paramLabel = "SESSION", description = "Tells the story of one session instead.")
    private Optional<String> explained = Optional.empty();

    @Override
    public Integer call() {
        CoreConfig config = CoreConfig.defaults()
                .withBaselines(baselines.map(BaselineFile::read).orElse(Baselines.NONE));
        ToolCatalog tools = catalog.map(CatalogFile::read).orElseGet(ToolCatalog::empty);
        if (labels.isEmpty() && (crossValidate || ablated.isPresent() || json.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cross-validate, --ablate and --json measure against labels: --labels is missing");
        }
        Optional<CoreConfig> without =
                ablated.map(detector -> config.with(detector, Settings.DEFAULT.withMode(Mode.OFF)));
        Map<String, List<Label>> sets = sets(); // what is wrong with them is said before the work begins
        List<TraceSession> sessions = EachSession.read(files);
        if (explained.isPresent()) {
            return explain(explained.get(), sessions, new Extraction(tools), Core.of(config));
        }
        return crossValidate
                ? crossValidate(sessions, sets, tools, config)
                : evaluate(sessions, sets, tools, config, without);
    }

    private int evaluate(
            List<TraceSession> sessions,
            Map<String, List<Label>> sets,
            ToolCatalog tools,
            CoreConfig config,
            Optional<CoreConfig> without) {
        long began = System.nanoTime();
        List<Core> cores = new ArrayList<>(List.of(Core.of(config)));
        without.map(Core::of).ifPresent(cores::add);
        List<List<Judged>> judged = judge(sessions, new Extraction(tools), cores);
        List<List<Decision>> decisions =
                judged.stream().map(EvaluateCommand::decisions).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        out.ifPresent(file -> DecisionFile.write(file, decisions.getFirst()));
        report(sessions, sets, decisions.getFirst(), took, config, System.out);
        StoredBytes.print(judged.getFirst().stream().map(Judged::stored).toList(), System.out);
        if (without.isPresent()) {
            Ablation.print(
                    ablated.orElse(""),
                    reports(sets, decisions.getFirst()),
                    reports(sets, decisions.getLast()),
                    System.out);
        }
        return 0;
    }

    /** What each core makes of all sessions. */
    private static List<List<Judged>> judge(List<TraceSession> sessions, Extraction extraction, List<Core> cores) {
        List<List<Judged>> byCore = new ArrayList<>();
        cores.forEach(core -> byCore.add(new ArrayList<>()));
        for (List<Judged> judged : EachSession.map("evaluating", sessions, session -> {
            PreparedSession prepared = extraction.of(session);
            return cores.stream().map(core -> Evaluation.judge(prepared, core)).toList();
        })) {
            for (int i = 0; i < cores.size(); i++) {
                byCore.get(i).add(judged.get(i));
            }
        }
        return byCore;
    }

    private static List<Decision> decisions(List<Judged> judged) {
        return judged.stream()
                .flatMap(session -> session.decisions().stream())
                .sorted()
                .toList();
    }

    private void report(
            List<TraceSession> sessions,
            Map<String, List<Label>> sets,
            List<Decision> decisions,
            Duration took,
            CoreConfig config,
            PrintStream console) {
        int events =
                sessions.stream().mapToInt(session -> session.events().size()).sum();
        long hit = decisions.stream().map(Decision::session).distinct().count();
        console.printf(
                "%,d events of %,d sessions: %,d decisions on %,d sessions in %.1f s, baselines %s%n",
                events,
                sessions.size(),
                decisions.size(),
                hit,
                took.toMillis() / 1000.0,
                config.baselines().version());
        out.ifPresent(file -> console.println("decisions: " + file));
        if (!labels.isEmpty()) {
            List<SetReport> reports = reports(sets, decisions);
            console.println();
            ScoreTable.print(reports.stream().map(SetReport::all).toList(), console);
            console.println();
            ScoreTable.printDetectors(reports, console);
            json.ifPresent(file -> ScoreJson.write(file, json(config, reports)));
        }
    }

    private static ObjectNode json(CoreConfig config, List<SetReport> reports) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("baselines", config.baselines().version());
        document.set("sets", ScoreJson.of(reports));
        return document;
    }

    private int crossValidate(
            List<TraceSession> sessions, Map<String, List<Label>> sets, ToolCatalog tools, CoreConfig config) {
        CrossValidation validation = new CrossValidation(config, sets);
        Figures figures = validation.run("cross-validation", sessions, tools);
        Optional<Figures> bare =
                catalog.map(file -> validation.run("without catalogue", sessions, ToolCatalog.empty()));
        new TargetTable(System.out).print(figures, bare);
        json.ifPresent(file -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("cross_validation", figures.toJson());
            bare.ifPresent(without -> document.set("cross_validation_without_catalog", without.toJson()));
            ScoreJson.write(file, document);
        });
        return 0;
    }

    private int explain(String id, List<TraceSession> sessions, Extraction extraction, Core core) {
        TraceSession session = sessions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file has a session " + id));
        new Explanation(System.out).tell(extraction.of(session), core);
        return 0;
    }

    private static List<SetReport> reports(Map<String, List<Label>> sets, List<Decision> decisions) {
        List<SetReport> reports = new ArrayList<>();
        sets.forEach((set, rows) -> reports.add(SetReport.of(set, rows, decisions)));
        return reports;
    }

    private Map<String, List<Label>> sets() {
        Map<String, List<Label>> sets = new LinkedHashMap<>();
        labels.forEach(file -> sets.put(file.getFileName().toString().replaceFirst("\\..*", ""), Label.read(file)));
        return sets;
    }
}
