package io.cordon.cli;

import io.cordon.cli.evaluate.EvaluateCommand;
import io.cordon.cli.learn.LearnCommand;
import io.cordon.cli.operate.BaselinesCommand;
import io.cordon.cli.operate.KeysCommand;
import io.cordon.cli.operate.RunCommand;
import io.cordon.cli.operate.TopicsCommand;
import io.cordon.cli.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            RunCommand.class,
            TopicsCommand.class,
            BaselinesCommand.class,
            KeysCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CordonCommand {

    private CordonCommand() {}

    /** Exit codes: 0 done, 1 done with a bad outcome, 2 wrong use or broken input. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CordonCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
