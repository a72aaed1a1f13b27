package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.serde.RegistryUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A registry that is down is no fault of a record. */
class RegistryOutageTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Script session = Script.root(keys, "s-1", Bench.START);

    @Test
    void shouldWaitWhenTheRegistryIsAwayForAMoment() {
        // Given
        try (Bench bench = new Bench(Bench.settings(keys), registry -> new UnsteadyRegistry(registry, 2))) {
            // When
            bench.send(session, session.started());

            // Then
            assertThat(bench.count("cordon.event.decided")).isEqualTo(1);
            assertThat(bench.deadLetters()).isEmpty();
        }
    }

    @Test
    void shouldEndTheThreadAndLoseNothingWhenTheRegistryStaysAway() {
        // Given
        Bench bench = new Bench(Bench.settings(keys), registry -> new UnsteadyRegistry(registry, 1_000));

        // When / Then
        assertThatThrownBy(() -> bench.send(session, session.started()))
                .hasRootCauseInstanceOf(Exception.class)
                .satisfies(failure -> assertThat(causes(failure)).contains(RegistryUnavailableException.class));
        assertThat(bench.deadLetters()).isEmpty();
        bench.driver.close();
    }

    private static List<Class<?>> causes(Throwable failure) {
        List<Class<?>> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause.getClass());
        }
        return causes;
    }
}
