package io.cordon.actuator.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics-actuator.md");

    /** Run with CORDON_DOCS_WRITE=1 in the environment after a change of the catalogue. */
    @Test
    void shouldBeThePageInTheDocumentation() throws IOException {
        // Given
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, MetricsPage.text());
        }

        // When
        var page = Files.readString(PAGE);

        // Then
        assertThat(page).isEqualTo(MetricsPage.text());
    }

    @Test
    void shouldHaveIdsOfTheFormThatWasAgreed() {
        // Given
        var metrics = ActuatorMetric.values();

        // When
        var ids = Arrays.stream(metrics).map(ActuatorMetric::id).toList();

        // Then
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("cordon\\.[a-z]+\\.[a-z]+"));
    }

    @Test
    void shouldRefuseToBeUsedForAnotherKindOrOtherTags() {
        // Given
        var meters = new Meters(new SimpleMeterRegistry());

        // When
        ThrowingCallable wrongKind = () -> meters.count(ActuatorMetric.PARTITION_OWNED);
        ThrowingCallable wrongTags = () -> meters.count(ActuatorMetric.COMMAND_ACCEPTED);

        // Then
        assertThatThrownBy(wrongKind).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(wrongTags).isInstanceOf(IllegalArgumentException.class);
    }
}
