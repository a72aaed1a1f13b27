package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.operations.story.StepUp;
import io.cordon.operations.story.StepUpReader;
import io.cordon.schemas.avro.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What approving and denying have in common: which call it is about. */
abstract class ApprovalCommand extends RequestCommand {

    @Parameters(
            paramLabel = "ALERT",
            arity = "0..1",
            description =
                    "The uid of the alert that asks for a person, or the id of the approval that the runtime was told.")
    private Optional<String> alert = Optional.empty();

    @Option(names = "--session", paramLabel = "SESSION", description = "Instead of an alert: whose call.")
    private Optional<String> session = Optional.empty();

    @Option(
            names = "--arguments",
            paramLabel = "HEX",
            description = "Instead of an alert: the digest of its arguments.")
    private Optional<String> arguments = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "PT24H",
            description = "How far back to look for the alert. Default: ${DEFAULT-VALUE}")
    private Duration since = Duration.ofHours(24);

    Ask ask(Cluster cluster, RequestKind kind) {
        StepUp call = call(cluster);
        err().println("  session " + call.session() + (call.tool().isEmpty() ? "" : ", " + call.tool()) + ", arguments "
                + call.argumentDigest());
        return Ask.call(kind, call.session(), call.root(), call.argumentDigest(), reason());
    }

    private StepUp call(Cluster cluster) {
        if (alert.isPresent()) {
            return new StepUpReader(cluster, tenant())
                    .find(alert.get(), Instant.now().minus(since))
                    .orElseThrow(() -> wrong("there is no call behind " + alert.get() + " within the last " + since));
        }
        if (session.isPresent() && arguments.isPresent()) {
            return new StepUp(session.get(), session.get(), "", arguments.get(), Instant.now());
        }
        throw wrong("which call? Name an ALERT, or both --session and --arguments");
    }
}
