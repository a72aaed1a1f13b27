package io.cordon.cli;

import io.cordon.quickstart.Quickstart;
import io.cordon.quickstart.QuickstartOptions;
import io.cordon.quickstart.stage.Idp;
import io.cordon.quickstart.stage.Images;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon quickstart}: everything on real parts, on loopback. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, registry, PostgreSQL, OAuth2 server and all of Cordon on loopback, and agents that work with their",
            "own credentials: some ordinary, some hostile. Tells what happens, and goes on until Ctrl-C.",
            "With --idp keycloak the real Keycloak issues their tokens: 176 MB, fetched once from Maven Central, kept in the local",
            "Maven repository and unpacked in quickstart/parts/target; its first start takes half a minute longer."
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

    @Option(
            names = "--idp",
            paramLabel = "SERVER",
            defaultValue = "oauth2",
            description = "Who issues the agents' tokens: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            completionCandidates = Idps.class)
    private Idp idp = Idp.OAUTH2;

    @Option(
            names = "--images",
            paramLabel = "DIRECTORY",
            description =
                    "Run Cordon's services from their container images, DIRECTORY/NAME/target/cordon-NAME.tar, with podman and runc.")
    private Optional<Path> images = Optional.empty();

    /** As they are written on a command line. */
    private static final class Idps extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Idps() {
            super(List.of("oauth2", "keycloak"));
        }
    }

    @Override
    public Integer call() {
        images.flatMap(directory -> new Images(directory).lacking()).ifPresent(lack -> {
            throw new ParameterException(spec.commandLine(), "--images: " + lack);
        });
        PrintWriter out = spec.commandLine().getOut();
        boolean colours = !plain && Boolean.getBoolean("cordon.terminal.output") && System.getenv("NO_COLOR") == null;
        return Quickstart.run(new QuickstartOptions(once, verbose, directory, !colours, secured, idp, images), out);
    }
}
