package io.cordon.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Pin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YardsticksTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private final Shelf shelf = new Shelf();
    private final Yardsticks yardsticks = new Yardsticks(CoreConfig.defaults(), shelf);

    @Test
    void shouldKeepTheVersionThatASessionBeganWith() {
        // Given
        shelf.publish("acme", 1);
        Pin pin = first("acme");

        // When
        shelf.publish("acme", 2);

        // Then
        Pin later = next(pin, START.plusSeconds(60));
        assertThat(later).isEqualTo(pin);
        assertThat(yardsticks.stamp("acme", later)).startsWith("support@1-");
        assertThat(first("acme").version()).isEqualTo(2);
    }

    @Test
    void shouldTellTenantsApart() {
        shelf.publish("acme", 1);

        assertThat(first("acme").version()).isEqualTo(1);
        assertThat(first("other").isNone()).isTrue();
        assertThat(yardsticks.stamp("other", first("other"))).isEqualTo("none");
    }

    @Test
    void shouldPinAnewAfterADay() {
        shelf.publish("acme", 1);
        Pin pin = first("acme");
        shelf.publish("acme", 2);

        assertThat(next(pin, START.plus(Duration.ofHours(23))).version()).isEqualTo(1);
        assertThat(next(pin, START.plus(Duration.ofHours(24))).version()).isEqualTo(2);
    }

    @Test
    void shouldPinAnewAtOnceWhenItsVersionIsWithdrawn() {
        // Given
        shelf.publish("acme", 1);
        Pin pin = first("acme");
        assertThat(yardsticks.core("acme", pin)).isNotSameAs(yardsticks.plain());

        // When
        shelf.publish("acme", 2);
        shelf.withdraw("acme", 1);

        // Then
        assertThat(next(pin, START.plusSeconds(1)).version()).isEqualTo(2);
        assertThat(yardsticks.core("acme", pin)).isSameAs(yardsticks.plain());
    }

    @Test
    void shouldPinAnewWhenTheAgentTypeChanges() {
        shelf.publish("acme", 1);
        Pin pin = first("acme");

        assertThat(yardsticks.pin(Optional.of(pin), "acme", "payroll", START).isNone())
                .isTrue();
    }

    private Pin first(String tenant) {
        return yardsticks.pin(Optional.empty(), tenant, "support", START);
    }

    private Pin next(Pin pin, Instant now) {
        return yardsticks.pin(Optional.of(pin), "acme", "support", now);
    }

    private static final class Shelf implements BaselineShelf {
        private final Map<String, Baseline> versions = new HashMap<>();
        private final Map<String, Long> current = new HashMap<>();
        private long changes;

        void publish(String tenant, long version) {
            versions.put(tenant + version, new BaselineLearner("support", Limits.CHOSEN).baseline(version));
            current.put(tenant, version);
            changes++;
        }

        void withdraw(String tenant, long version) {
            versions.remove(tenant + version);
            changes++;
        }

        @Override
        public Optional<Baseline> current(String tenant, String agentType) {
            return agentType.equals("support")
                    ? Optional.ofNullable(current.get(tenant)).flatMap(version -> version(tenant, agentType, version))
                    : Optional.empty();
        }

        @Override
        public Optional<Baseline> version(String tenant, String agentType, long version) {
            return Optional.ofNullable(versions.get(tenant + version));
        }

        @Override
        public long changes() {
            return changes;
        }
    }
}
