package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The renderer of these tests beside the real one, where that is installed. */
class KustomizeTest {

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldRenderWhatKubectlRenders(Installation installation) throws IOException, InterruptedException {
        // Given
        Process kubectl = start("overlays/" + installation.name());

        // When
        String text;
        try (InputStream out = kubectl.getInputStream()) {
            text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        assertThat(kubectl.waitFor()).isZero();
        assertThat(Kustomization.objects(text)).containsExactlyInAnyOrderElementsOf(installation.rendered());
    }

    private static Process start(String directory) {
        try {
            return new ProcessBuilder(List.of("kubectl", "kustomize", directory))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return abort("kubectl is not installed: " + e.getMessage());
        }
    }
}
