package io.cordon.actuator.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.CallLimits;
import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.Patience;
import io.cordon.actuator.plan.StepPlans;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One credential of two sessions: what is done for one of them must be right for the other. */
@Timeout(30)
class SharedCredentialTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final InventoryEntry CREDENTIAL = credential("shared");
    private static final int WORKERS = 2;

    private final CredentialStore inventory = new CredentialStore();
    private final Desk desk = new Desk(new OneStep(), Patience.defaults());
    private final ShutPoints shut = new ShutPoints();
    private final ShutPoints.Share ones = shut.share();
    private final ShutPoints.Share twos = shut.share();
    private Caller caller = caller(ConnectorMode.ENFORCE);

    SharedCredentialTest() {
        inventory.put(CREDENTIAL, new CredentialStore.Sealed(new byte[0], ""));
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
                credential("another"),
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
        ones.put(captured(contained("one"), new PreState("open")));
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
                new Unsealer(inventory, Optional.empty()),
                shut,
                new CallLimits(WORKERS, Duration.ofSeconds(20), 3, Duration.ofMinutes(1)),
                new Meters(new SimpleMeterRegistry()),
                Clock.systemUTC());
    }

    private CompletableFuture<CallResult> call(Call.Kind kind, String session, PreState before) {
        return call(kind, session, CREDENTIAL, before);
    }

    private CompletableFuture<CallResult> call(
            Call.Kind kind, String session, InventoryEntry credential, PreState before) {
        var action = kind == Call.Kind.RELEASE ? CommandKey.Action.RELEASE : CommandKey.Action.CONTAIN;
        var result = new CompletableFuture<CallResult>();
        // Not doubtful by itself: what is under test must not rest on it.
        var call = new Call(
                kind, order(action, session), credential, credential.point().step("step"), before, false, 1, NOW);
        caller.call(call, (made, came) -> result.complete(came));
        return result;
    }

    private static StepOutcome outcome(CompletableFuture<CallResult> result) throws Exception {
        return ((CallResult.Stepped) result.get(10, TimeUnit.SECONDS)).outcome();
    }

    private SubjectWork contained(String session) {
        var order = order(CommandKey.Action.CONTAIN, session);
        return desk.accept(SubjectWork.blank(order.subject()), order, inventory, NOW)
                .subject();
    }

    private SubjectWork captured(SubjectWork subject, PreState before) {
        var capture = desk.accept(
                        SubjectWork.blank(subject.subject()), subject.order().orElseThrow(), inventory, NOW)
                .calls()
                .getFirst();
        return desk.finished(subject, capture, new CallResult.Captured(before), NOW)
                .subject();
    }

    private SubjectWork released(SubjectWork subject) {
        var release = order(CommandKey.Action.RELEASE, subject.subject().ref());
        return desk.accept(subject, release, inventory, NOW).subject();
    }

    private static InventoryEntry credential(String ref) {
        return new InventoryEntry(
                "acme",
                ref,
                CredentialKind.API_KEY,
                "scripted",
                "target",
                "principal",
                Set.of("one", "two"),
                "root",
                "agent",
                Validation.UNKNOWN,
                Optional.empty(),
                0);
    }

    private static Order order(CommandKey.Action action, String session) {
        return new Order(
                new CommandKey(action + session, action),
                new SubjectKey("acme", SubjectKey.Kind.SESSION, session),
                "root",
                1,
                "QUARANTINE",
                new Authority("app", 0),
                "case",
                "reason",
                NOW,
                NOW,
                NOW,
                1,
                false,
                false);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class OneStep implements StepPlans {
        @Override
        public Optional<List<StepPlan>> contain(Order order, InventoryEntry credential) {
            return Optional.of(List.of(new StepPlan("step", Stage.BLOCK_NEW, new Reach.OneCredential(), "step")));
        }

        @Override
        public Optional<List<StepPlan>> release(Order order, InventoryEntry credential, PreState before) {
            return Optional.of(List.of(new StepPlan("step", Stage.ADMIT_NEW, new Reach.OneCredential(), "step")));
        }
    }
}
