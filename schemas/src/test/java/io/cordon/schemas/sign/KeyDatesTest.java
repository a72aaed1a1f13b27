package io.cordon.schemas.sign;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.secret.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDatesTest {

    @TempDir
    private Path directory;

    @Test
    void shouldKeepTheDateOfEachKeyWhenAnotherIsAddedYearsLater() throws Exception {
        // Given: an operator's key of long ago
        SigningKey made = SigningKey.generate("ada");
        Path file = directory.resolve("ada.json");
        made.writeTo(file);
        String then = "2020-01-05T10:00:00Z";
        Files.writeString(
                file,
                Files.readString(file).replace(made.created().orElseThrow().toString(), then));
        SigningKey old = SigningKey.fromFile(file);

        // When
        Path all = directory.resolve("operators-public.json");
        VerifyingKeys.of(old).and(VerifyingKeys.of(SigningKey.generate("ben"))).writeTo(all);
        Path rewritten = directory.resolve("again.json");
        VerifyingKeys.fromFile(all).writeTo(rewritten);

        // Then
        assertThat(KeyFile.made(file)).contains(Instant.parse(then));
        assertThat(KeyFile.made(all)).contains(Instant.parse(then));
        assertThat(rewritten).hasSameTextualContentAs(all);
    }

    @Test
    void shouldReadAKeyThatDoesNotSayWhenItWasMade() throws Exception {
        // Given
        SigningKey made = SigningKey.generate("ada");
        Path file = directory.resolve("ada.json");
        made.writeTo(file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"created\"[^,]+,", ""));

        // When
        SigningKey read = SigningKey.fromFile(file);

        // Then
        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(read.created()).isEmpty();
        VerifyingKeys.of(read).writeTo(directory.resolve("public.json"));
        assertThat(VerifyingKeys.fromFile(directory.resolve("public.json")).keyIds())
                .containsExactly("ada");
        assertThat(KeyFile.made(directory.resolve("public.json"))).isEmpty();
    }
}
