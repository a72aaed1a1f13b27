package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.story.CaseReader;
import io.cordon.operations.story.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon explain}: the story of one case. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "The story of a case, a session, an agent or a credential in the order of time: what was found and on which evidence, who",
            "asked for what, what was decided, done and proven. Made of what left the runtimes, so it holds no content."
        })
public final class ExplainCommand extends OperatorCommand {

    @Parameters(paramLabel = "CASE|SESSION", description = "A case's id, or a subject's; 'cordon list' has both.")
    private String name = "";

    @Override
    ExitCode run(Cluster cluster) {
        String ref = SubjectName.parse(name).ref();
        List<Chapter> story = new CaseReader(cluster, tenant()).tell(ref);
        if (story.isEmpty()) {
            err().println("nothing is known of " + name);
            return ExitCode.NOT_DONE;
        }
        if (json()) {
            out().println(Json.text(document(story)));
        } else {
            print(story);
        }
        return ExitCode.DONE;
    }

    private void print(List<Chapter> story) {
        Instant began = story.getFirst().at();
        out().println("from " + began);
        for (Chapter each : story) {
            out().printf(
                            Locale.ROOT,
                            "%10s  %-9s %s%n",
                            "+" + Spans.of(Duration.between(began, each.at())),
                            each.what(),
                            each.says());
            each.details().forEach(detail -> out().println(" ".repeat(22) + detail));
        }
    }

    private static ArrayNode document(List<Chapter> story) {
        ArrayNode list = Json.node().arrayNode();
        for (Chapter each : story) {
            ObjectNode node = list.addObject()
                    .put("at", each.at().toString())
                    .put("what", each.what())
                    .put("says", each.says());
            each.details().forEach(node.putArray("details")::add);
        }
        return list;
    }
}
