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

/** {@code cordon quarantine}: ends the access of a subject. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = {
            "Ends the access of a subject everywhere, and waits until that is proven. A credential is revoked.",
            "What reaches further than one session is shown and asked about first."
        })
public final class QuarantineCommand extends RequestCommand {

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = SubjectName.FORM)
    private @Nullable SubjectName subject;

    @Option(
            names = "--root",
            paramLabel = "SESSION",
            description = "Root session of its tree, if nothing is known of it yet.")
    private Optional<String> root = Optional.empty();

    @Option(names = "--for", paramLabel = "DURATION", description = "Release it by itself after this, such as PT2H.")
    private Optional<Duration> lasting = Optional.empty();

    @Override
    Ask ask(Cluster cluster) {
        Ask ask = Ask.about(
                RequestKind.QUARANTINE, new SubjectLookup(cluster, tenant()).complete(subject(), root), reason());
        return lasting.map(time -> ask.until(Instant.now().plus(time))).orElse(ask);
    }

    @Override
    boolean wide() {
        return subject().wide();
    }

    @Override
    boolean looksFirst() {
        return true;
    }

    private SubjectName subject() {
        return requireNonNull(subject, "picocli sets what is required");
    }
}
