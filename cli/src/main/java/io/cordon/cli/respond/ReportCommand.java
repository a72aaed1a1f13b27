package io.cordon.cli.respond;

import picocli.CommandLine.Command;

/** {@code cordon report}: figures over what happened. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        subcommands = ContainmentReportCommand.class,
        description = "Figures over what happened.")
public final class ReportCommand {}
