package io.cordon.actuator.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.CallLimits;
import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallerTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Caller caller = new Caller(
            ConnectorSet.of(List.of(new ConnectorConfig("scripted", "scripted", Map.of()))),
            List.of(),
            Unsealer.without(new CredentialStore()),
            ShutPoints.alone(),
            new CallLimits(1, Duration.ofMillis(200), 3, Duration.ofMinutes(1)),
            new Meters(registry),
            Clock.systemUTC());

    @AfterEach
    void close() {
        ScriptedConnectorFactory.reset();
        caller.close();
    }

    @Test
    void shouldAnswerAtTheDeadlineAndFreeTheWorker() throws Exception {
        // Given
        ScriptedConnectorFactory.contain = step -> {
            Assertions.catchThrowable(() -> new CompletableFuture<Void>().get());
            return new StepOutcome.Done(Evidence.acceptance("too late"));
        };

        // When
        var late = outcome();
        ScriptedConnectorFactory.contain = step -> new StepOutcome.Done(Evidence.acceptance("done"));
        var next = outcome();

        // Then
        assertThat(late)
                .isInstanceOfSatisfying(
                        StepOutcome.Retryable.class, r -> assertThat(r.reason()).startsWith("no result within"));
        assertThat(next).isInstanceOf(StepOutcome.Done.class);
        assertThat(registry.get("cordon.call.expired").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldTryAgainWhatAConnectorThrew() throws Exception {
        // Given
        ScriptedConnectorFactory.contain = step -> {
            throw new IllegalStateException("with a secret in it");
        };

        // When
        var outcome = outcome();

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(outcome.toString()).doesNotContain("secret").contains("IllegalStateException");
    }

    @Test
    void shouldLeaveATargetAloneThatKeepsFailing() throws Exception {
        // Given
        ScriptedConnectorFactory.contain = step -> new StepOutcome.Retryable("down");
        for (int i = 0; i < 3; i++) {
            outcome();
        }

        // When
        var rejected = outcome();

        // Then
        assertThat(((StepOutcome.Retryable) rejected).reason()).contains("left alone");
        assertThat(ScriptedConnectorFactory.CALLS).hasValue(3);
        assertThat(registry.get("cordon.call.rejected").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldNotExecuteADoubtfulStepWhoseEffectIsThere() throws Exception {
        // Given
        ScriptedConnectorFactory.effect = step -> Optional.of(Evidence.statement("seen"));

        // When
        var outcome = outcome(true);

        // Then
        assertThat(outcome).isEqualTo(new StepOutcome.AlreadyDone(Evidence.statement("seen")));
        assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
    }

    @Test
    void shouldNameTheProblemsOfAllConnectorsAtOnce() {
        // Given
        var configs = List.of(
                new ConnectorConfig("a", "unheard-of", Map.of()),
                new ConnectorConfig("b", "oauth2", Map.of()),
                new ConnectorConfig("c", "scripted", Map.of("typo", 1)));

        // When
        var thrown = Assertions.catchThrowableOfType(ConnectorConfigException.class, () -> ConnectorSet.of(configs));

        // Then
        assertThat(thrown.problems())
                .hasSize(6)
                .anyMatch(p -> p.startsWith("connectors[0].type"))
                .anyMatch(p -> p.startsWith("connectors[1].config.clientSecret"))
                .anyMatch(p -> p.startsWith("connectors[2].config.typo"));
    }

    private StepOutcome outcome() throws Exception {
        return outcome(false);
    }

    private StepOutcome outcome(boolean doubtful) throws Exception {
        var result = new CompletableFuture<CallResult>();
        caller.call(call(doubtful), (made, came) -> result.complete(came));
        return ((CallResult.Stepped) result.get(10, TimeUnit.SECONDS)).outcome();
    }

    private static Call call(boolean doubtful) {
        var now = Instant.now();
        var order = new Order(
                new CommandKey("c", CommandKey.Action.CONTAIN),
                new SubjectKey("acme", SubjectKey.Kind.SESSION, "s"),
                "s",
                1,
                "QUARANTINE",
                new Authority("app", 0),
                "case",
                "reason",
                now,
                now,
                now,
                1,
                false,
                false);
        var credential = new InventoryEntry(
                "acme",
                "ref",
                CredentialKind.API_KEY,
                "scripted",
                "t",
                "p",
                Set.of("s"),
                "s",
                "a",
                Validation.UNKNOWN,
                Optional.empty(),
                0);
        return new Call(
                Call.Kind.CONTAIN, order, credential, "step@scripted/ref", PreState.unknown(), doubtful, 1, now);
    }
}
