package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.story.SituationReader;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.SubjectState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon list}: containments, one a line. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists containments, the last changed first: those that are open, or with --all also what was released or declined.",
            "Reads the whole topic containment, which is compacted: released ones are in it until they are forgotten."
        })
public final class ListCommand extends OperatorCommand {

    private static final Set<SubjectState> CLOSED = EnumSet.of(SubjectState.RELEASED, SubjectState.DECLINED);

    @Option(names = "--all", description = "Also what was released or declined.")
    private boolean all;

    @Option(names = "--agent-type", paramLabel = "TYPE", description = "Only of this agent type.")
    private String agentType = "";

    @Override
    ExitCode run(Cluster cluster) {
        List<Containment> containments = new SituationReader(cluster, tenant())
                .containments().stream()
                        .filter(each -> all || !CLOSED.contains(each.getState()))
                        .filter(each ->
                                agentType.isEmpty() || each.getAgentType().equals(agentType))
                        .toList();
        if (json()) {
            out().println(Json.text(Json.list(containments)));
        } else if (containments.isEmpty()) {
            out().println("none");
        } else {
            ContainmentGrid.of(containments, Instant.now()).print(out());
        }
        return ExitCode.DONE;
    }
}
