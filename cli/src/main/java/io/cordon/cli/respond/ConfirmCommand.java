package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon confirm}: the second of two persons. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description =
                "Stands by another operator's waiting request, which is then followed. Nobody confirms a request of their own.")
public final class ConfirmCommand extends RequestCommand {

    @Parameters(paramLabel = "REQUEST", description = "The id of the waiting request; 'cordon status' lists them.")
    private String request = "";

    @Override
    Ask ask(Cluster cluster) {
        return Ask.waiting(RequestKind.CONFIRM, request, reason());
    }
}
