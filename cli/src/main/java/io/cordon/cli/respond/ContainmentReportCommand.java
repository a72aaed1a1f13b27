package io.cordon.cli.respond;

import io.cordon.cli.operate.ClusterOptions;
import io.cordon.cli.operate.Setting;
import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.ReportReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon report containment}: time to contain. */
@Command(
        name = "containment",
        mixinStandardHelpOptions = true,
        description = {
            "Time to contain: from the harmful event to the last use that a target accepted, by the target's own record; where nobody",
            "watches a target, up to the proof, marked as a bound. Per enforcement point: how many, proven, partial, failed, p50, p99.",
            "Ends with 1 if something is not proven, or was used after it was."
        })
public final class ContainmentReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--tenant", paramLabel = "TENANT", description = "The tenant; also CORDON_TENANT, tenant.")
    private @Nullable String tenant;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            description = "Only the last, such as P7D. Default: all there is.")
    private Optional<Duration> since = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write it to a file, with every single containment.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws Exception {
        try (ClusterOptions.Connection connection = options.connect()) {
            ContainmentReport report =
                    new ReportReader(connection.cluster(), tenant()).read(since.map(Instant.now()::minus));
            PrintWriter out = spec.commandLine().getOut();
            ReportText.print(report, out);
            out.flush();
            if (json.isPresent()) {
                Files.writeString(json.get(), Json.text(ReportJson.of(report)) + System.lineSeparator());
            }
            return (report.clean() ? ExitCode.DONE : ExitCode.NOT_DONE).value();
        }
    }

    private String tenant() {
        return Optional.ofNullable(tenant)
                .or(() -> options.setting(Setting.TENANT))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--tenant is missing"));
    }
}
