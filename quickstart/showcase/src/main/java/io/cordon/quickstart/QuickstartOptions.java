package io.cordon.quickstart;

import static java.util.Objects.requireNonNull;

import io.cordon.quickstart.stage.Idp;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the demonstration runs.
 *
 * @param once ends after the story, with an exit code; otherwise it goes on until it is told to stop
 * @param verbose also tells every single attempt of a contained agent, and whole stack traces
 * @param directory where logs, keys and data go; empty means a folder of the build
 * @param plain no colours and no moving lines
 * @param secured broker and registry with TLS, passwords and rights: each role under a principal of its own
 * @param idp who issues the agents' tokens
 * @param images where container images lie from which Cordon's services are run; empty for services in this process
 */
public record QuickstartOptions(
        boolean once,
        boolean verbose,
        Optional<Path> directory,
        boolean plain,
        boolean secured,
        Idp idp,
        Optional<Path> images) {
    public QuickstartOptions {
        requireNonNull(directory, "directory");
        requireNonNull(idp, "idp");
        requireNonNull(images, "images");
    }

    /** The story once, as plain text. */
    public static QuickstartOptions onceAsText() {
        return new QuickstartOptions(true, false, Optional.empty(), true, false, Idp.OAUTH2, Optional.empty());
    }
}
