package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.parts.Podman;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive of classes that does not fit is passed over in silence: a start is slow again and nobody sees why. */
class StartIT {

    @ParameterizedTest
    @ValueSource(strings = {"detection", "containment", "actuator", "issuer", "operator"})
    void shouldMapTheArchiveOfItsClasses(String name) throws Exception {
        Optional<Podman> installed = Podman.installed();
        assumeTrue(installed.isPresent(), "not installed: " + String.join(", ", Podman.lacking()));
        try (Podman podman = installed.orElseThrow()) {
            // Given
            String image = podman.load(ImageArchive.of(name).file());

            // When
            Podman.Ended strict = podman.end(
                    image, List.of("--env=JAVA_TOOL_OPTIONS=-Xmx256m -Xshare:on -Xlog:class+load"), "--version");

            // Then
            assertThat(strict.status()).as(strict.said()).isZero();
            assertThat(strict.said())
                    .containsPattern("io\\.cordon\\.\\S+ source: shared objects file")
                    .doesNotContainPattern("io\\.cordon\\.\\S+ source: (jar|file):");
        }
    }
}
