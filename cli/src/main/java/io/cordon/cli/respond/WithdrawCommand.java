package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon withdraw}: takes a waiting request back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes a waiting request back, whoever made it.")
public final class WithdrawCommand extends RequestCommand {

    @Parameters(paramLabel = "REQUEST", description = "The id of the waiting request; 'cordon status' lists them.")
    private String request = "";

    @Override
    Ask ask(Cluster cluster) {
        return Ask.waiting(RequestKind.WITHDRAW, request, reason());
    }
}
