package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.operations.log.LogAnchor;
import io.cordon.operations.log.LogProblem;
import io.cordon.operations.log.LogReport;
import io.cordon.operations.log.LogVerifier;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cordon audit verify}: whether the audit log is as it was written. Needs no cluster. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the audit log from its files alone: a changed, dropped, repeated, displaced or cut-off line is found and named.",
            "Ends with 0 if all is as it was written, with 1 if not. That lines were taken off the end shows only with --anchor."
        })
public final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of a log, or directories with one or more tenants' files.")
    private List<Path> files = List.of();

    @Option(
            names = "--public",
            required = true,
            paramLabel = "FILE",
            description = "The public keys; audit-public.json of cordon keys.")
    private Path keys = Path.of("");

    @Option(
            names = "--anchor",
            paramLabel = "SEQUENCE:HASH",
            description = "A line that was noted elsewhere, such as in the writer's own log; one tenant's files only.")
    private Optional<String> anchor = Optional.empty();

    @Option(names = "--json", description = "One JSON document on standard output, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LogVerifier verifier = new LogVerifier(VerifyingKeys.fromFile(keys));
        Map<Path, List<Path>> logs = logs();
        if (logs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no file of an audit log in " + files);
        }
        if (anchor.isPresent() && logs.size() > 1) {
            throw new ParameterException(spec.commandLine(), "an anchor is one tenant's; name that tenant's directory");
        }
        List<LogReport> reports = new ArrayList<>();
        for (List<Path> log : logs.values()) {
            reports.add(verifier.verify(log, anchor.map(this::parse)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode document = Json.node();
            reports.forEach(report -> document.withArray("logs").add(document(report)));
            out.println(Json.text(document));
        } else {
            reports.forEach(report -> print(report, out));
        }
        out.flush();
        boolean intact = reports.stream().allMatch(LogReport::intact);
        return (intact ? ExitCode.DONE : ExitCode.NOT_DONE).value();
    }

    private LogAnchor parse(String text) {
        try {
            return LogAnchor.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The files of each log: those of one directory are one tenant's. */
    private Map<Path, List<Path>> logs() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path each : files) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> found = Files.walk(each)) {
                    found.filter(file -> file.toString().endsWith(".jsonl")).forEach(all::add);
                }
            } else {
                all.add(each);
            }
        }
        return all.stream()
                .collect(Collectors.groupingBy(
                        file -> Optional.ofNullable(file.toAbsolutePath().getParent())
                                .orElse(file),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static void print(LogReport report, PrintWriter out) {
        report.problems().forEach(problem -> out.println(problem.sentence()));
        out.println(
                (report.intact() ? "intact: " : "NOT AS IT WAS WRITTEN: ") + "tenant " + report.tenant() + ", lines "
                        + report.firstSequence() + " to " + report.lastSequence() + ", " + report.checkpoints()
                        + " signatures, "
                        + report.problems().size() + " problems");
        out.println("  " + new TreeMap<>(report.kinds()));
        if (report.unsigned() > 0) {
            out.println("  the last " + report.unsigned() + " lines are chained but not signed yet");
        }
        out.println("  anchor " + report.lastSequence() + ":" + report.lastHash());
    }

    private static ObjectNode document(LogReport report) {
        ObjectNode node = Json.node()
                .put("tenant", report.tenant())
                .put("intact", report.intact())
                .put("firstSequence", report.firstSequence())
                .put("lastSequence", report.lastSequence())
                .put("lastHash", report.lastHash())
                .put("lines", report.lines())
                .put("checkpoints", report.checkpoints())
                .put("unsigned", report.unsigned());
        for (LogProblem problem : report.problems()) {
            node.withArray("problems")
                    .addObject()
                    .put("file", problem.file().toString())
                    .put("line", problem.line())
                    .put("sequence", problem.sequence())
                    .put("what", problem.what());
        }
        return node;
    }
}
