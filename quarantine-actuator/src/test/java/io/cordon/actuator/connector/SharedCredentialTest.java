package io.cordon.actuator.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.CallLimits;
import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepOutcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One credential of two sessions: what is done for one of them must be right for the other. */
@Timeout(30)
class SharedCredentialTest {
    private static final int WORKERS = 2;

    private final SharedCase shared = new SharedCase();
    private final ShutPoints shut = ShutPoints.alone();
    private final ShutPoints.Share ones = shut.share(0);
    private final ShutPoints.Share twos = shut.share(1);
    private Caller caller = caller(ConnectorMode.ENFORCE);

    SharedCredentialTest() {
        ones.complete();
        twos.complete();
    }

    @AfterEach
    void close() {
        ScriptedConnectorFactory.reset();
        caller.close();
    }

    @Test
    void shouldBeEndedOnceWhenBothAreContainedAtTheSameTime() throws Exception {
        // Given: the first revocation takes its time, and has its effect at the end
        var asked = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        ScriptedConnectorFactory.contain = step -> {
            if (step.point().credential().ref().equals("another")) {
                return new StepOutcome.Done(Evidence.acceptance("revoked"));
            }
            awaited(asked);
            ended.set(true);
            return new StepOutcome.Done(Evidence.acceptance("revoked"));
        };
        ScriptedConnectorFactory.effect =
                step -> ended.get() ? Optional.of(Evidence.statement("inactive")) : Optional.empty();
        ones.put(contained("one"));
        twos.put(contained("two"));

        // When
        var first = call(Call.Kind.CONTAIN, "one", PreState.unknown());
        var second = call(Call.Kind.CONTAIN, "two", PreState.unknown());
        outcome(call(
                Call.Kind.CONTAIN,
                "two",
                SharedCase.credential("another"),
                PreState.unknown())); // a worker is free: the second waits
        asked.countDown();

        // Then
        assertThat(outcome(first)).isInstanceOf(StepOutcome.Done.class);
        assertThat(outcome(second)).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(ScriptedConnectorFactory.CALLS).hasValue(2); // the other credential is one of them
    }

    @Test
    void shouldStayShutUntilTheLastOfThemIsReleased() throws Exception {
        // Given
        ones.put(released(contained("one")));
        twos.put(contained("two"));
        ScriptedConnectorFactory.contain = step -> new StepOutcome.Done(Evidence.acceptance("opened"));

        // When
        var first = outcome(call(Call.Kind.RELEASE, "one", new PreState("open")));
        twos.put(released(contained("two")));
        var second = outcome(call(Call.Kind.RELEASE, "two", new PreState("open")));

        // Then
        assertThat(first)
                .isEqualTo(new StepOutcome.Done(
                        Evidence.onRecord("left shut, contained for others as well, subjects: 1")));
        assertThat(second).isEqualTo(new StepOutcome.Done(Evidence.acceptance("opened")));
    }

    @Test
    void shouldRememberTheStateBeforeTheFirstContainment() throws Exception {
        // Given: the target looks contained by now
        ones.put(captured("one", new PreState("open")));
        ScriptedConnectorFactory.before = new PreState("shut");

        // When
        var result = call(Call.Kind.CAPTURE, "two", PreState.unknown()).get(10, TimeUnit.SECONDS);

        // Then
        assertThat(result).isEqualTo(new CallResult.Captured(new PreState("open")));
    }

    @Test
    void shouldNotStayShutForWhoWasContainedOnRecordOnly() throws Exception {
        // Given: without a person's word nothing is done in this mode, so nothing is needed
        caller.close();
        caller = caller(ConnectorMode.STEP_UP);
        twos.put(contained("two"));

        // When
        var released = outcome(call(Call.Kind.RELEASE, "one", new PreState("open")));

        // Then
        assertThat(released).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    @Test
    void shouldNotStayShutForWhoIsAnothersBusinessNow() throws Exception {
        // Given: the partition has moved, and its new owner looks after what it needs
        twos.put(contained("two"));
        twos.close();

        // When
        var released = outcome(call(Call.Kind.RELEASE, "one", new PreState("open")));

        // Then
        assertThat(released).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    private Caller caller(ConnectorMode mode) {
        var config = new ConnectorConfig("scripted", "scripted", mode, ConnectorConfig.UNLIMITED, Map.of());
        return new Caller(
                ConnectorSet.of(List.of(config)),
                List.of(config),
                Unsealer.without(shared.inventory),
                shut,
                new CallLimits(WORKERS, Duration.ofSeconds(20), 3, Duration.ofMinutes(1)),
                new Meters(new SimpleMeterRegistry()),
                Clock.systemUTC());
    }

    private CompletableFuture<CallResult> call(Call.Kind kind, String session, PreState before) {
        return call(kind, session, SharedCase.CREDENTIAL, before);
    }

    private CompletableFuture<CallResult> call(
            Call.Kind kind, String session, InventoryEntry credential, PreState before) {
        var result = new CompletableFuture<CallResult>();
        caller.call(SharedCase.call(kind, session, credential, before), (made, came) -> result.complete(came));
        return result;
    }

    private static StepOutcome outcome(CompletableFuture<CallResult> result) throws Exception {
        return ((CallResult.Stepped) result.get(10, TimeUnit.SECONDS)).outcome();
    }

    private SubjectWork contained(String session) {
        return shared.accepted(SharedCase.blank(session), CommandKey.Action.CONTAIN)
                .subject();
    }

    private SubjectWork captured(String session, PreState before) {
        var accepted = shared.accepted(SharedCase.blank(session), CommandKey.Action.CONTAIN);
        return shared.finished(accepted.subject(), accepted, new CallResult.Captured(before))
                .subject();
    }

    private SubjectWork released(SubjectWork subject) {
        return shared.accepted(subject, CommandKey.Action.RELEASE).subject();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
