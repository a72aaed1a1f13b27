package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import picocli.CommandLine.Command;

/** {@code cordon deny}: takes an approval back, or says no to a question. */
@Command(
        name = "deny",
        mixinStandardHelpOptions = true,
        description = "Says no to the call behind a step-up; an approval of it that was not used yet ends.")
public final class DenyCommand extends ApprovalCommand {

    @Override
    Ask ask(Cluster cluster) {
        return ask(cluster, RequestKind.DENY);
    }
}
