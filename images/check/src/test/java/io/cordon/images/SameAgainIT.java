package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds an image from the same sources, somewhere else and later, gets the same bytes: jars, runtime, layers and archive. */
class SameAgainIT {

    @TempDir
    private Path directory;

    /** The smallest one; all are made in the same way. */
    @Test
    void shouldMakeTheSameImageInAnotherPlace() throws Exception {
        // Given
        ImageArchive first = ImageArchive.of("issuer");

        // When
        ImageArchive again = Checkout.in(directory).image("issuer");

        // Then
        assertThat(again.files().stream().map(SameAgainIT::told))
                .containsExactlyElementsOf(
                        first.files().stream().map(SameAgainIT::told).toList());
        assertThat(again.file()).hasSameBinaryContentAs(first.file());
    }

    private static String told(Tar.Entry file) {
        return file + " " + Digest.sha256(file.content());
    }
}
