package io.cordon.cli;

import io.cordon.cli.doctor.DoctorCommand;
import io.cordon.cli.operate.AccessCommand;
import io.cordon.cli.operate.KeysCommand;
import io.cordon.cli.operate.TopicsCommand;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code cordon} as it is in the image of operators: what speaks to a running installation. It has none of the commands that bring services, a broker or
 * an identity provider with them, so that the image needs none of their libraries.
 */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        version = "cordon 0.1.0",
        description =
                "Speaks to an installation of Cordon: drills, the audit log, topics and rights, the doctor, and what operators ask for.",
        subcommands = {
            TopicsCommand.class,
            AccessCommand.class,
            DoctorCommand.class,
            KeysCommand.class,
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
            ModesCommand.class,
            StopAllCommand.class,
            ResumeCommand.class,
            DrillCommand.class,
            DrillsCommand.class,
            VerdictCommand.class,
            ReportCommand.class,
            TraceCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class OperatorsCommand {

    private OperatorsCommand() {}

    /** Exit codes as those of {@link CordonCommand}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new OperatorsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
