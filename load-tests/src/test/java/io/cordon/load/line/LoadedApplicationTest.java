package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedApplicationTest {

    @TempDir
    private Path home;

    @Test
    void shouldMeasureDetectionInAJvmAsTheLauncherStartsIt() throws Exception {
        // Given
        Launcher launcher = new Launcher(home);

        // When
        List<String> started = launcher.start("run", "detection", "service.yaml");

        // Then
        assertThat(started.stream().filter(LoadedApplicationTest::ofHeapAndObjects))
                .containsExactlyInAnyOrderElementsOf(LoadedApplication.jvm());
    }

    /** Not where its classes are kept until the next start, and not what keeps the JVM from warnings. */
    private static boolean ofHeapAndObjects(String word) {
        return word.startsWith("-X") && !word.contains("SharedArchive") && !word.startsWith("-Xlog");
    }
}
