package io.cordon.cli.configuration;

import io.cordon.cli.operate.Setting;
import io.cordon.schemas.config.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes docs/operations/configuration.md. */
final class ConfigurationPage {
    static final Path FILE = Path.of("../docs/operations/configuration.md");

    private final Sentences sentences;

    ConfigurationPage(Sentences sentences) {
        this.sentences = sentences;
    }

    String text(List<Reference> references) throws IOException {
        return Files.readString(Path.of("src/test/resources/configuration/head.md"))
                + references.stream().map(this::section).collect(Collectors.joining())
                + operators()
                + variables();
    }

    private String section(Reference reference) {
        return "\n## " + reference.title() + "\n\n| setting | takes | without it | what it is |\n|---|---|---|---|\n"
                + reference.questions().stream()
                        .map(question -> row(reference, question))
                        .collect(Collectors.joining());
    }

    private String row(Reference reference, Question question) {
        String standard = question.required()
                ? "**must be there**"
                : question.otherwise().map(text -> "`" + text + "`").orElse("–");
        return "| `" + question.path() + "` | " + question.expected() + " | " + standard + " | "
                + sentences.of(reference.id(), question.path()) + " |\n";
    }

    private static String variables() {
        return """

                ## Environment

                Any setting of a service's file can come from a variable: write `${NAME}`. Besides these, the variables above, and what the manifests name so:

                | variable | read by | what it is |
                |---|---|---|
                | `CORDON_CONFIG` | commands of operators | the file of `--config` |
                | `CORDON_JAVA_OPTS` | `./cordon` | options of its JVM, in place of its own; `-Dcordon.trace=true` shows whole stack traces |
                | `NO_COLOR` | `./cordon quickstart` | no colours, whatever the value |
                | `JAVA_TOOL_OPTIONS` | every image | options of its JVM |
                | `CORDON_INSTANCE` | the services' files in `k8s` | the pod's name |
                | `CORDON_BOOTSTRAP`, `CORDON_REGISTRY` | the services' files in `k8s` | brokers and schema registry of `base/cluster.yaml` |
                | `CORDON_DETECTION_MODE`, `CORDON_CONTAINMENT_MODE`, `CORDON_CONNECTOR_MODE` | the services' files in `k8s` | the three levers of [the first week](first-week-in-shadow.md) |
                """;
    }

    private static String operators() {
        return "\n## Commands of operators: `--config FILE` or `CORDON_CONFIG`\n\n"
                + "An option goes before the variable, that before the file. Besides these the file may have `topics.sizing`, as the services' files, and `drills`; anything else in it is refused.\n\n"
                + "| setting | variable | what it is |\n|---|---|---|\n"
                + Arrays.stream(Setting.values())
                        .map(each -> "| `" + each.path() + "` | `" + each.variable() + "` | " + each.meaning() + " |\n")
                        .collect(Collectors.joining());
    }
}
