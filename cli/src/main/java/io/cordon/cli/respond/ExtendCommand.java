package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.schemas.avro.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon extend}: moves the end of a hold, or of a containment that has one. */
@Command(
        name = "extend",
        mixinStandardHelpOptions = true,
        description = "Lets a hold, or a containment that ends by itself, last longer. It never ends one earlier.")
public final class ExtendCommand extends RequestCommand {

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = SubjectName.FORM)
    private @Nullable SubjectName subject;

    @Option(names = "--for", required = true, paramLabel = "DURATION", description = "From now on, such as PT2H.")
    private Duration lasting = Duration.ZERO;

    @Override
    Ask ask(Cluster cluster) {
        SubjectName name = requireNonNull(subject, "picocli sets what is required");
        return Ask.about(
                        RequestKind.EXTEND,
                        new SubjectLookup(cluster, tenant()).complete(name, Optional.empty()),
                        reason())
                .until(Instant.now().plus(lasting));
    }
}
