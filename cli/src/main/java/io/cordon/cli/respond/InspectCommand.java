package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.story.SituationReader;
import io.cordon.schemas.avro.Containment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon inspect}: all that the containment owner knows of a subject. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description =
                "Where a subject stands, at each enforcement point, with evidence. Ends with 1 if nothing is known of it.")
public final class InspectCommand extends OperatorCommand {

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = SubjectName.FORM)
    private @Nullable SubjectName subject;

    @Override
    ExitCode run(Cluster cluster) {
        SubjectName name = requireNonNull(subject, "picocli sets what is required");
        Optional<Containment> found = new SituationReader(cluster, tenant())
                .containments().stream()
                        .filter(each -> name.names(each.getSubject()))
                        .findFirst();
        if (found.isEmpty()) {
            err().println("nothing is known of " + name);
            return ExitCode.NOT_DONE;
        }
        if (json()) {
            out().println(Json.text(Json.of(found.get())));
        } else {
            InspectText.print(found.get(), out());
        }
        return ExitCode.DONE;
    }
}
