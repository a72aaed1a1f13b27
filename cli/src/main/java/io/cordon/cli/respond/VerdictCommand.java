package io.cordon.cli.respond;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Ask;
import io.cordon.operations.story.SituationReader;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.RequestKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** {@code cordon verdict}: what an analyst found a case to be. */
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description = "Says what a case was. It changes no containment; detectors are measured by it.")
public final class VerdictCommand extends RequestCommand {

    /** What a case was. */
    enum Word {
        TRUE_POSITIVE,
        FALSE_POSITIVE
    }

    @Parameters(index = "0", paramLabel = "CASE", description = "The case's id, or its subject's.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "VERDICT",
            description = "true-positive or false-positive.",
            converter = Words.class)
    private @Nullable Word word;

    @Override
    Ask ask(Cluster cluster) {
        String verdict = Json.word(requireNonNull(word, "picocli sets what is required"));
        Containment judged = judged(cluster).orElseThrow(() -> wrong("nothing is known of a case or subject " + name));
        return Ask.about(RequestKind.VERDICT, judged.getSubject(), reason()).verdict(verdict, judged.getCaseId());
    }

    private Optional<Containment> judged(Cluster cluster) {
        SubjectName subject = SubjectName.parse(name);
        return new SituationReader(cluster, tenant())
                .containments().stream()
                        .filter(each -> each.getCaseId().equals(name) || subject.names(each.getSubject()))
                        .findFirst();
    }

    /** Words as they are written in the topics. */
    static final class Words implements ITypeConverter<Word> {

        @Override
        public Word convert(String text) {
            return Word.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
