package io.cordon.cli;

import io.cordon.quickstart.Quickstart;
import io.cordon.quickstart.QuickstartOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cordon quickstart}: everything on real parts, on loopback. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, registry, PostgreSQL, OAuth2 server and all of Cordon on loopback, and agents that work with their",
            "own credentials: some ordinary, some hostile. Tells what happens, and goes on until Ctrl-C."
        })
final class QuickstartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--once",
            description =
                    "End after the agents; 0 only if every hostile session was contained and proven, and no other touched.")
    private boolean once;

    @Option(
            names = "--secured",
            description = "Broker and registry with TLS, passwords and rights: each role under a principal of its own.")
    private boolean secured;

    @Option(names = "--verbose", description = "Every step of every agent, every receipt.")
    private boolean verbose;

    @Option(names = "--plain", description = "No colours. Also when the output is no terminal, or NO_COLOR is set.")
    private boolean plain;

    @Option(names = "--dir", paramLabel = "DIRECTORY", description = "Where state, keys and logs go; kept afterwards.")
    private Optional<Path> directory = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean colours = !plain && Boolean.getBoolean("cordon.terminal.output") && System.getenv("NO_COLOR") == null;
        return Quickstart.run(new QuickstartOptions(once, verbose, directory, !colours, secured), out);
    }
}
