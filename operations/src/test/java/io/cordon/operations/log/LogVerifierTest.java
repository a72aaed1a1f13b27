package io.cordon.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to one line of a log is found, and the line is named. */
class LogVerifierTest {

    private static final long ONE_FILE = 1 << 20;

    @TempDir
    private Path directory;

    private Path file;
    private List<String> lines;
    private LogAnchor anchor;

    @BeforeEach
    void writeLog() throws IOException {
        file = SampleLog.write(directory, 4, ONE_FILE).getFirst();
        lines = SampleLog.lines(file);
        LogReport report = verify();
        anchor = new LogAnchor(report.lastSequence(), report.lastHash());
    }

    @Test
    void shouldFindNothingWrongWithALogAsWritten() throws IOException {
        // When
        LogReport report = verify();

        // Then
        assertThat(report.problems()).isEmpty();
        assertThat(report.lines()).isEqualTo(17);
        assertThat(report.checkpoints()).isEqualTo(4);
        assertThat(report.unsigned()).isZero();
        assertThat(report.tenant()).isEqualTo("acme");
        assertThat(report.kinds()).containsEntry("decision", 12L);
    }

    @Test
    void shouldFindAnyChangedCharacterAndNameItsLine() throws IOException {
        // Given
        Random random = new Random(7);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            for (int trial = 0; trial < 40; trial++) {
                int at = random.nextInt(line.length());
                char other = (char) (' ' + random.nextInt(95));
                if (line.charAt(at) == other) {
                    continue;
                }
                List<String> changed = new ArrayList<>(lines);
                changed.set(index, line.substring(0, at) + other + line.substring(at + 1));

                // When
                List<LogProblem> problems = verify(changed);

                // Then
                assertThat(problems)
                        .as("line %d, '%s' at %d", index + 1, other, at)
                        .isNotEmpty();
                assertThat(problems.getFirst().line()).isIn(index + 1, index + 2);
            }
        }
    }

    @Test
    void shouldSayThatOnlyTheChangedLineWasChanged() throws IOException {
        // Given
        List<String> changed = new ArrayList<>(lines);
        changed.set(5, lines.get(5).replace("contained", "released"));

        // When
        List<LogProblem> problems = verify(changed);

        // Then
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.what()).contains("line 6 was changed");
        });
    }

    @Test
    void shouldSayThatOnlyTheLineWithAnAlteredHashWasChanged() throws IOException {
        // Given
        String line = lines.get(5);
        List<String> changed = new ArrayList<>(lines);
        changed.set(5, line.substring(0, line.length() - 3) + (line.endsWith("0\"}") ? '1' : '0') + "\"}");

        // When
        List<LogProblem> problems = verify(changed);

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
    }

    @Test
    void shouldFindAnyDroppedLine() throws IOException {
        for (int index = 0; index < lines.size(); index++) {
            // Given
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(index);

            // When
            List<LogProblem> problems = verify(fewer);

            // Then
            assertThat(problems).as("line %d dropped", index + 1).isNotEmpty();
        }
    }

    @Test
    void shouldNameADroppedLine() throws IOException {
        // Given
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(7);

        // When
        List<LogProblem> problems = verify(fewer);

        // Then
        assertThat(problems)
                .first()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("line 8 is missing before line 9"));
    }

    @Test
    void shouldFindAnyTwoLinesThatChangedPlaces() throws IOException {
        for (int index = 0; index + 1 < lines.size(); index++) {
            // Given
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, index, index + 1);

            // When
            List<LogProblem> problems = verify(swapped);

            // Then
            assertThat(problems).as("line %d swapped", index + 1).isNotEmpty();
            assertThat(problems.getFirst().what()).contains("not where it was written");
        }
    }

    @Test
    void shouldFindAnyLineThatIsThereTwice() throws IOException {
        for (int index = 0; index < lines.size(); index++) {
            // Given
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(index, lines.get(index));

            // When
            List<LogProblem> problems = verify(doubled);

            // Then
            assertThat(problems).as("line %d doubled", index + 1).isNotEmpty();
            assertThat(problems.getFirst().what()).contains("is there twice");
        }
    }

    @Test
    void shouldFindALastLineThatWasCutOff() throws IOException {
        // Given
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 20));

        // When
        LogReport report = verify();

        // Then
        assertThat(report.problems()).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(17);
            assertThat(problem.what()).contains("cut off");
        });
    }

    @Test
    void shouldFindThatTheEndWasTakenOffOnlyByWhatWasNotedElsewhere() throws IOException {
        // Given
        SampleLog.put(file, lines.subList(0, 13));

        // When
        LogReport alone = new LogVerifier(VerifyingKeys.of(SampleLog.KEY)).verify(List.of(file), Optional.empty());
        LogReport anchored = verify();

        // Then
        assertThat(alone.intact()).isTrue();
        assertThat(anchored.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("its end was taken off"));
    }

    @Test
    void shouldFindALogThatWasWrittenAnewWithoutTheKey() throws IOException {
        // Given
        List<String> forged = new ArrayList<>(lines);
        String previous = Line.parse(lines.get(4)).orElseThrow().hash();
        for (int index = 5; index < lines.size(); index++) {
            String body = Line.parse(lines.get(index)).orElseThrow().body().replace("contained", "released");
            String hash = LineHash.of(previous, body);
            forged.set(index, body + ",\"hash\":\"" + hash + "\"}");
            previous = hash;
        }

        // When
        SampleLog.put(file, forged);
        LogReport report = new LogVerifier(VerifyingKeys.of(SampleLog.KEY)).verify(List.of(file), Optional.empty());

        // Then
        assertThat(report.problems()).hasSize(3);
        assertThat(report.problems().getFirst().what()).contains("signature does not fit", "good up to line 5");
    }

    @Test
    void shouldNotTrustAKeyThatWasNotGiven() throws IOException {
        // When
        LogReport report =
                new LogVerifier(VerifyingKeys.of(SigningKey.generate("other"))).verify(List.of(file), Optional.empty());

        // Then
        assertThat(report.problems()).hasSize(4);
        assertThat(report.problems().getFirst().what()).contains("not among those given: audit-1");
    }

    @Test
    void shouldVerifySeveralFilesInAnyOrderAndMissOneThatIsNotThere() throws IOException {
        // Given
        List<Path> files = SampleLog.write(directory.resolve("many"), 4, 1);
        LogVerifier verifier = new LogVerifier(VerifyingKeys.of(SampleLog.KEY));

        // When
        LogReport all = verifier.verify(files.reversed(), Optional.empty());
        LogReport fewer = verifier.verify(List.of(files.get(0), files.get(2)), Optional.empty());

        // Then
        assertThat(files).hasSize(5);
        assertThat(all.intact()).isTrue();
        assertThat(fewer.problems()).isNotEmpty();
        assertThat(fewer.problems().getFirst().what()).contains("is missing before line 11");
    }

    private List<LogProblem> verify(List<String> changed) throws IOException {
        SampleLog.put(file, changed);
        return verify().problems();
    }

    private LogReport verify() throws IOException {
        return new LogVerifier(VerifyingKeys.of(SampleLog.KEY)).verify(List.of(file), Optional.ofNullable(anchor));
    }
}
