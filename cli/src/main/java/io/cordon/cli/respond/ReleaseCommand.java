package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon release}: lets a subject work again. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Ends a hold or a containment, and waits until that is done. Gates open last.",
            "What was revoked stays revoked: the subject needs new credentials."
        })
public final class ReleaseCommand extends RequestCommand {

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = SubjectName.FORM)
    private @Nullable SubjectName subject;

    @Override
    Ask ask(Cluster cluster) {
        SubjectName name = requireNonNull(subject, "picocli sets what is required");
        return Ask.about(
                RequestKind.RELEASE, new SubjectLookup(cluster, tenant()).complete(name, Optional.empty()), reason());
    }
}
