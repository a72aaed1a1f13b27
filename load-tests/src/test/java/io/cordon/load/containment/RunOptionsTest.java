package io.cordon.load.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cordon.quickstart.stage.Idp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

    @Test
    void shouldMeasureTwoHundredAtKeycloakUnlessToldOtherwise() {
        // When, Then
        assertThat(RunOptions.of()).isEqualTo(new RunOptions(200, 1, 40, Idp.KEYCLOAK, Optional.empty()));
    }

    @Test
    void shouldDoAsTold() {
        // When
        var options = RunOptions.of(
                "--count", "5", "--rate", "0.5", "--warm-up", "1", "--idp", "oauth2", "--json", "figures.json");

        // Then
        assertThat(options).isEqualTo(new RunOptions(5, 0.5, 1, Idp.OAUTH2, Optional.of(Path.of("figures.json"))));
        assertThat(options.interval()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--count", "--count 0", "--rate 0", "--warm-up -1", "--idp nobody", "--speed 9"})
    void shouldRefuseWhatItDoesNotUnderstand(String line) {
        // When, Then
        assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.of(line.split(" ")));
    }
}
