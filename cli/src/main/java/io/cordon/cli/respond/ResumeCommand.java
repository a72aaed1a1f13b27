package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;

/** {@code cordon resume}: ends a stop-all. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Ends a stop-all: the engine contains by itself again.")
public final class ResumeCommand extends RequestCommand {

    @Override
    Ask ask(Cluster cluster) {
        return Ask.general(RequestKind.RESUME, reason());
    }
}
