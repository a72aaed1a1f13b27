package io.cordon.topology.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void shouldCountUnderTheCataloguesNameAndTags() {
        // When
        meters.counter(ServiceMetric.THREAD_REPLACED, "app", "defect").increment();

        // Then
        assertThat(registry.get("cordon.service.thread.replaced")
                        .tag("cause", "defect")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatTheCatalogueDoesNotSay() {
        // When / Then
        assertThatThrownBy(() -> meters.counter(ServiceMetric.THREAD_REPLACED, "app"))
                .hasMessageContaining("needs tags");
        assertThatThrownBy(() -> meters.counter(ServiceMetric.RUNNING, "app")).hasMessageContaining("is a GAUGE");
    }

    @Test
    void shouldReplaceOneSectionAndLeaveTheOthers() {
        // Given
        List<ServiceMetric> one = List.of(ServiceMetric.RUNNING);
        List<ServiceMetric> other = List.of(ServiceMetric.STOPPED);
        String document = MetricsDocument.with(MetricsDocument.with("# Metrics\n", "a", one), "b", other);

        // When
        String changed = MetricsDocument.with(document, "a", other);

        // Then
        assertThat(changed)
                .isEqualTo("# Metrics\n\n" + MetricsDocument.section("a", other) + "\n"
                        + MetricsDocument.section("b", other));
    }
}
