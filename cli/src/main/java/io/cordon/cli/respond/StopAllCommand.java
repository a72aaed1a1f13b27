package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;

/** {@code cordon stop-all}: no more automatic containments. */
@Command(
        name = "stop-all",
        mixinStandardHelpOptions = true,
        description =
                "Stops every automatic containment of the tenant until 'cordon resume'. What is contained stays contained, and people can still act.")
public final class StopAllCommand extends RequestCommand {

    @Override
    Ask ask(Cluster cluster) {
        return Ask.general(RequestKind.STOP_ALL, reason());
    }
}
