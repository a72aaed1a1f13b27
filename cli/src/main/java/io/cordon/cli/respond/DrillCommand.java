package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;

/** {@code cordon drill}: rehearses the kill path. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description =
                "Contains a canary session end to end and checks the proof; ends with 0 only if the kill path works.")
public final class DrillCommand extends RequestCommand {

    @Override
    Ask ask(Cluster cluster) {
        return Ask.general(RequestKind.DRILL, reason());
    }
}
