package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon approve}: lets one call run once. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the call behind a step-up run: once, with exactly these arguments, for a while.",
            "A contained session gets no approval."
        })
public final class ApproveCommand extends ApprovalCommand {

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "How long it is good, such as PT5M; the containment owner has a limit.")
    private Optional<Duration> lasting = Optional.empty();

    @Override
    Ask ask(Cluster cluster) {
        Ask ask = ask(cluster, RequestKind.APPROVE);
        return lasting.map(time -> ask.until(Instant.now().plus(time))).orElse(ask);
    }
}
