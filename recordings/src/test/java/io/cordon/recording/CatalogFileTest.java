package io.cordon.recording;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFileTest {

    @TempDir
    private Path directory;

    @Test
    void shouldSayThatThereIsNoFile() {
        Path none = directory.resolve("none.json");

        assertThatThrownBy(() -> CatalogFile.read(none))
                .isInstanceOf(TraceFormatException.class)
                .hasMessage(none + ": no tool catalogue: there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"version\": 9}", "{\"office\": [\"send_mail\"]}"})
    void shouldRefuseAnotherFile(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), text);

        assertThatThrownBy(() -> CatalogFile.read(file))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("no tool catalogue");
    }
}
