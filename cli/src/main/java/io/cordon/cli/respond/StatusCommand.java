package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.story.Situation;
import io.cordon.operations.story.SituationReader;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code cordon status}: how things stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "How things stand: containments that are open, late or incomplete, holds, requests that wait, the last drill, heartbeats,",
            "dead letters. Ends with 1 if something needs a person.",
            "Reads the topics containment, gate and answers from one end to the other. They are compacted, so that it takes as long as",
            "they have subjects: seconds where there are many thousand. For an alarm, scrape the services' metrics instead."
        })
public final class StatusCommand extends OperatorCommand {

    @Override
    ExitCode run(Cluster cluster) {
        Situation situation = new SituationReader(cluster, tenant()).read(InstantSource.system());
        if (json()) {
            out().println(Json.text(StatusJson.of(situation)));
        } else {
            StatusText.print(tenant(), situation, out());
        }
        return situation.troubled() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }
}
