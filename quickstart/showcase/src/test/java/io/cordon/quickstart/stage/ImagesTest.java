package io.cordon.quickstart.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    @Test
    void shouldSayHowToGetWhatIsNotThere(@TempDir Path empty) {
        assertThat(new Images(empty).lacking())
                .hasValueSatisfying(lack -> assertThat(lack)
                        .containsAnyOf(
                                "apt-get install --no-install-recommends podman runc", "mvn -Pimages,quick package"));
    }

    @Test
    void shouldLookWhereTheBuildPutsThem() {
        assertThat(new Images(Path.of("images")).tar("actuator"))
                .isEqualTo(Path.of("images/actuator/target/cordon-actuator.tar"));
    }
}
