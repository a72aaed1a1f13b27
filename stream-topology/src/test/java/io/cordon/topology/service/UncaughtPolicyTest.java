package io.cordon.topology.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cordon.parts.FreePorts;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.table.FormerStateException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class UncaughtPolicyTest {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final UncaughtPolicy policy =
            new UncaughtPolicy("app", new Meters(new SimpleMeterRegistry()), () -> now, pauses::add);

    @Test
    void shouldStopWhenTooManyThreadsDieWithinAWhile() {
        // When
        for (int i = 0; i < 5; i++) {
            assertThat(policy.handle(new IllegalStateException("defect"))).isEqualTo(REPLACE_THREAD);
        }

        // Then
        assertThat(policy.handle(new IllegalStateException("defect"))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(policy.stopped()).isTrue();
    }

    /** Another thread would find the same. */
    @Test
    void shouldStopAtOnceWhenTheStateIsOfAnEarlierVersion() {
        // When / Then
        assertThat(policy.handle(new StreamsException(new FormerStateException("rows"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(policy.stopped()).isTrue();
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        // When / Then
        for (int i = 0; i < 12; i++) {
            now = now.plus(Duration.ofMinutes(2));
            assertThat(policy.handle(new IllegalStateException("defect"))).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void shouldTryAgainWhenTheRegistryIsDown() {
        // Given
        URI nobody = URI.create("http://127.0.0.1:" + FreePorts.next());
        try (SchemaRegistry registry =
                new HttpSchemaRegistry(RegistryConfig.of(nobody).withRounds(1, Duration.ZERO))) {

            // When
            Throwable thrown = catchThrowable(() -> registry.byId(1));

            // Then
            assertThat(policy.handle(new StreamsException(thrown))).isEqualTo(REPLACE_THREAD);
            assertThat(pauses).hasSize(1);
        }
    }

    @Test
    void shouldTryAgainForEverWhenTheSurroundingsAreDown() {
        // When / Then
        for (int i = 0; i < 12; i++) {
            assertThat(policy.handle(new StreamsException(new TimeoutException("no broker"))))
                    .isEqualTo(REPLACE_THREAD);
        }
        assertThat(policy.stopped()).isFalse();
        assertThat(pauses).hasSize(12);
    }

    /** A password is replaced at the cluster and in a file, one after the other. */
    @Test
    void shouldTryAgainWhileTheLoginIsRefused() {
        // When / Then
        for (int i = 0; i < 12; i++) {
            assertThat(policy.handle(new StreamsException(new SaslAuthenticationException("wrong"))))
                    .isEqualTo(REPLACE_THREAD);
        }
        assertThat(policy.stopped()).isFalse();
        assertThat(pauses).hasSize(12);
    }
}
