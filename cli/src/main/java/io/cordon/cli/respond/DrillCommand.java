package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Subject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Override
    Ask ask(Cluster cluster) {
        SubjectName name = requireNonNull(canary, "picocli sets what is required");
        return Ask.about(RequestKind.DRILL, new Subject(name.kind(), name.ref(), null), reason());
    }
}
