package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon drill}: rehearses the kill path. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Announces that a canary session will turn hostile, and waits until it is contained and that is proven.",
            "Ends with 0 only if the kill path works."
        })
public final class DrillCommand extends RequestCommand {

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = SubjectName.FORM)
    private @Nullable SubjectName canary;

    /* Nothing is known of a canary before it begins: a root that is not said is its own. */
    @Option(names = "--root", paramLabel = "SESSION", description = "Root session of its tree, if it is a sub-agent's.")
    private Optional<String> root = Optional.empty();

    @Override
    Ask ask(Cluster cluster) {
        SubjectName name = requireNonNull(canary, "picocli sets what is required");
        return Ask.about(RequestKind.DRILL, new Subject(name.kind(), name.ref(), root.orElse(name.ref())), reason());
    }
}
