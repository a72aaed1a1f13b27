package io.cordon.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.config.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/operations/configuration.md is generated: run this class with CORDON_DOCS_WRITE=1 in the environment after a change. */
class ConfigurationPageTest {

    static Stream<Reference> references() {
        return Reference.all().stream();
    }

    @Test
    void shouldBeCurrent() throws IOException {
        // Given
        String text = new ConfigurationPage(Sentences.read()).text(Reference.all());
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.writeString(ConfigurationPage.FILE, text);
        }

        // When // Then
        assertThat(ConfigurationPage.FILE).hasContent(text);
    }

    @Test
    void shouldSayWhatEachSettingIs() throws IOException {
        // Given
        Sentences sentences = Sentences.read();

        // When
        List<String> silent = references()
                .flatMap(table -> table.questions().stream()
                        .filter(question ->
                                sentences.of(table.id(), question.path()).isEmpty())
                        .map(question -> table.id() + " " + question.path()))
                .toList();

        // Then
        assertThat(silent).as("settings without a sentence").isEmpty();
        assertThat(sentences.unused()).as("sentences without a setting").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("references")
    void shouldAskForEachSettingOnce(Reference reference) {
        assertThat(reference.questions()).isNotEmpty();
        assertThat(new HashSet<>(paths(reference))).hasSameSizeAs(paths(reference));
    }

    private static List<String> paths(Reference reference) {
        return reference.questions().stream().map(Question::path).toList();
    }
}
