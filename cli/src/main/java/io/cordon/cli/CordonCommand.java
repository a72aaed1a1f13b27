package io.cordon.cli;

import io.cordon.cli.bench.BenchCommand;
import io.cordon.cli.doctor.DoctorCommand;
import io.cordon.cli.evaluate.EvaluateCommand;
import io.cordon.cli.learn.LearnCommand;
import io.cordon.cli.operate.AccessCommand;
import io.cordon.cli.operate.BaselinesCommand;
import io.cordon.cli.operate.CanaryCommand;
import io.cordon.cli.operate.IssuerCommand;
import io.cordon.cli.operate.KeysCommand;
import io.cordon.cli.operate.RunCommand;
import io.cordon.cli.operate.TopicsCommand;
import io.cordon.cli.repeat.RepeatCommand;
import io.cordon.cli.replay.ReplayCommand;
import io.cordon.cli.respond.ApproveCommand;
import io.cordon.cli.respond.AuditCommand;
import io.cordon.cli.respond.ConfirmCommand;
import io.cordon.cli.respond.DenyCommand;
import io.cordon.cli.respond.DrillCommand;
import io.cordon.cli.respond.DrillsCommand;
import io.cordon.cli.respond.ExplainCommand;
import io.cordon.cli.respond.ExtendCommand;
import io.cordon.cli.respond.InspectCommand;
import io.cordon.cli.respond.ListCommand;
import io.cordon.cli.respond.ModesCommand;
import io.cordon.cli.respond.QuarantineCommand;
import io.cordon.cli.respond.ReleaseCommand;
import io.cordon.cli.respond.ReportCommand;
import io.cordon.cli.respond.ResumeCommand;
import io.cordon.cli.respond.StatusCommand;
import io.cordon.cli.respond.StopAllCommand;
import io.cordon.cli.respond.TraceCommand;
import io.cordon.cli.respond.VerdictCommand;
import io.cordon.cli.respond.WithdrawCommand;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** {@code cordon}: everything that is done from a terminal. */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        version = "cordon 0.1.0",
        description = "Watches what AI agents do and ends their access when they turn.",
        subcommands = {
            QuickstartCommand.class,
            EvaluateCommand.class,
            LearnCommand.class,
            ReplayCommand.class,
            RepeatCommand.class,
            BenchCommand.class,
            RunCommand.class,
            IssuerCommand.class,
            TopicsCommand.class,
            AccessCommand.class,
            DoctorCommand.class,
            BaselinesCommand.class,
            KeysCommand.class,
            CanaryCommand.class,
            StatusCommand.class,
            ListCommand.class,
            InspectCommand.class,
            ExplainCommand.class,
            QuarantineCommand.class,
            ReleaseCommand.class,
            ExtendCommand.class,
            ApproveCommand.class,
            DenyCommand.class,
            ConfirmCommand.class,
            WithdrawCommand.class,
            StopAllCommand.class,
            ResumeCommand.class,
            ModesCommand.class,
            DrillCommand.class,
            DrillsCommand.class,
            VerdictCommand.class,
            ReportCommand.class,
            TraceCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CordonCommand {

    private CordonCommand() {}

    /** Exit codes: 0 done, 1 done with a bad outcome, 2 wrong use or broken input, 3 nobody answered in time. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CordonCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, CordonCommand::duration)
                .setExecutionExceptionHandler(new Failures());
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no length of time such as P7D, PT24H or PT10M");
        }
    }
}
