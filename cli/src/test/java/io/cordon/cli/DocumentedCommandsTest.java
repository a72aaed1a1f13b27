package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** Every {@code ./cordon ...} of a page is one that the command line understands. Nothing is run. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");
    private static final Pattern INLINE = Pattern.compile("(?s)`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /**
     * A command of a page.
     *
     * @param whole false where a sentence names it, which may leave out what it needs
     */
    record Command(Path page, String text, boolean whole) {}

    static List<Command> commands() throws IOException {
        List<Command> commands = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page).replaceAll("\\\\\\n\\s*", "");
            Matcher fenced = FENCED.matcher(text);
            while (fenced.find()) {
                fenced.group(1).lines().forEach(line -> add(commands, page, line, true));
            }
            Matcher inline = INLINE.matcher(fenced.replaceAll(""));
            while (inline.find()) {
                add(commands, page, inline.group(1), false);
            }
        }
        return commands;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    /** Alternatives stand in one line, {@code list | explain CASE}; so do commands that follow each other. */
    private static void add(List<Command> commands, Path page, String line, boolean whole) {
        String code =
                line.replaceAll("(^|\\s)#.*", "").replaceAll("[\\[\\]]", "").replaceAll("\\s+", " ");
        for (String each : code.split("[;&|]+ ?(?=\\./cordon )|(?<=\\S) ?; ?|&&")) {
            String command = each.strip();
            if (command.startsWith("./cordon ")) {
                for (String alternative :
                        command.substring("./cordon ".length()).split(" \\| ")) {
                    commands.add(new Command(page, alternative.strip(), whole));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldBeUnderstood(Command command) {
        // Given
        String[] words = WORD.matcher(command.text())
                .results()
                .map(found -> found.group())
                .map(DocumentedCommandsTest::bare)
                .toArray(String[]::new);

        // When
        String complaint = complaint(CordonCommand.commandLine(), command.whole(), words);

        // Then
        assertThat(complaint).as(command.toString()).isEmpty();
    }

    @Test
    void shouldFindTheCommandsOfThePages() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(80);
        assertThat(complaint(CordonCommand.commandLine(), true, "status", "--jsn"))
                .contains("--jsn");
        assertThat(complaint(CordonCommand.commandLine(), true, "release")).isNotEmpty();
        assertThat(complaint(CordonCommand.commandLine(), false, "release")).isEmpty();
    }

    @Test
    void shouldUnderstandWhatTheManifestsRun() throws IOException {
        for (String manifest :
                List.of("components/drills/drills.yaml", "components/audit-log/audit-log.yaml", "doctor-job.yaml")) {
            // When
            List<List<String>> arguments = Manifests.arguments(manifest, "cordon-operator");

            // Then
            assertThat(arguments).as(manifest).hasSize(1);
            assertThat(complaint(
                            OperatorsCommand.commandLine(),
                            true,
                            arguments.getFirst().toArray(String[]::new)))
                    .as(manifest)
                    .isEmpty();
        }
    }

    /** The image of operators has the same commands as a checkout, where it has them. */
    @Test
    void shouldMeanTheSameInTheImage() {
        CommandLine all = CordonCommand.commandLine();
        OperatorsCommand.commandLine()
                .getSubcommands()
                .forEach((name, command) -> assertThat(
                                command.getCommandSpec().userObject().getClass())
                        .as(name)
                        .isEqualTo(all.getSubcommands()
                                .get(name)
                                .getCommandSpec()
                                .userObject()
                                .getClass()));
    }

    private static String bare(String word) {
        return word.matches("(?s)\"[^\"]*\"|'[^']*'") ? word.substring(1, word.length() - 1) : word;
    }

    private static String complaint(CommandLine cordon, boolean whole, String... words) {
        try {
            cordon.parseArgs(words);
            return "";
        } catch (MissingParameterException e) {
            return whole ? String.valueOf(e.getMessage()) : "";
        } catch (ParameterException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
