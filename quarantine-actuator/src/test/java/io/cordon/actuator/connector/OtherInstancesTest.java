package io.cordon.actuator.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Turn;
import io.cordon.actuator.wire.JournalEntries;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A credential of two sessions, the other of which another instance looks after: all that is known of it is its journal. */
@Timeout(30)
class OtherInstancesTest {
    private static final PreState OPEN = new PreState("open");
    private static final int OTHERS = 1;

    private final SharedCase shared = new SharedCase();
    private final JournaledNeeds journaled = new JournaledNeeds();
    private final AtomicBoolean readable = new AtomicBoolean(true);
    private final ShutPoints shut = new ShutPoints(journaled, most -> readable.get(), 2);
    private final ConnectorSet connectors = ConnectorSet.of(List.of(
            new ConnectorConfig("scripted", "scripted", ConnectorMode.ENFORCE, ConnectorConfig.UNLIMITED, Map.of())));
    private final Invocation invocation =
            new Invocation(connectors, Unsealer.without(shared.inventory), shut, Clock.systemUTC());

    OtherInstancesTest() {
        shut.share(0).complete();
    }

    @AfterEach
    void close() {
        ScriptedConnectorFactory.reset();
        connectors.close();
    }

    @Test
    void shouldNotOpenWhatASubjectOfAnotherInstanceNeedsShut() {
        // Given
        begunElsewhere();

        // When
        var released = step(Call.Kind.RELEASE);

        // Then
        assertThat(released)
                .isEqualTo(new StepOutcome.Done(
                        Evidence.onRecord("left shut, contained for others as well, subjects: 1")));
        assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
    }

    @Test
    void shouldOpenItOnceTheOtherIsReleased() {
        // Given
        var contained = begunElsewhere();
        journal(shared.accepted(contained.subject(), CommandKey.Action.RELEASE));

        // When
        var released = step(Call.Kind.RELEASE);

        // Then
        assertThat(released).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    @Test
    void shouldOpenItOnceTheOtherIsForgotten() {
        // Given
        var contained = begunElsewhere();
        contained.notes().forEach(note -> journaled.put(OTHERS, JournalEntries.key(note.key()), Optional.empty()));

        // When
        var released = step(Call.Kind.RELEASE);

        // Then
        assertThat(released).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    @Test
    void shouldNotOpenItWhileNobodyKnowsWhatOthersNeed() {
        // Given
        readable.set(false);

        // When
        var released = step(Call.Kind.RELEASE);

        // Then
        assertThat(released).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
    }

    @Test
    void shouldContainAllTheSameWhileNobodyKnowsWhatOthersDo() {
        // Given
        readable.set(false);

        // When
        var contained = step(Call.Kind.CONTAIN);

        // Then
        assertThat(contained).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    @Test
    void shouldRememberTheStateBeforeTheContainmentOfTheOther() {
        // Given: the target looks contained by now
        begunElsewhere();
        ScriptedConnectorFactory.before = new PreState("shut");

        // When
        var captured = invocation.of(call(Call.Kind.CAPTURE));

        // Then
        assertThat(captured).isEqualTo(new CallResult.Captured(OPEN));
    }

    @Test
    void shouldFindWhatTheOtherHasDone() {
        // Given
        endedElsewhere(begunElsewhere());
        ScriptedConnectorFactory.effect = step -> Optional.of(Evidence.statement("inactive"));

        // When
        var contained = step(Call.Kind.CONTAIN);

        // Then
        assertThat(contained).isInstanceOf(StepOutcome.AlreadyDone.class);
    }

    /** What is seen now may be gone in a moment. */
    @Test
    void shouldNotTrustAnEffectThatAnotherInstanceIsUndoing() {
        // Given
        var probing = endedElsewhere(begunElsewhere());
        var released = shared.accepted(probing.subject(), CommandKey.Action.RELEASE);
        journal(released);
        journal(shared.finished(
                released.subject(), probing, new CallResult.Probed(new ProbeOutcome.Undecided("replaced"))));
        ScriptedConnectorFactory.effect = step -> Optional.of(Evidence.statement("inactive"));

        // When
        var contained = step(Call.Kind.CONTAIN);

        // Then
        assertThat(contained).isEqualTo(new StepOutcome.Done(Evidence.acceptance("done")));
    }

    private Turn begunElsewhere() {
        var accepted = shared.accepted(SharedCase.blank("two"), CommandKey.Action.CONTAIN);
        journal(accepted);
        var begun = shared.finished(accepted.subject(), accepted, new CallResult.Captured(OPEN));
        journal(begun);
        return begun;
    }

    private Turn endedElsewhere(Turn begun) {
        var ended = shared.finished(
                begun.subject(), begun, new CallResult.Stepped(new StepOutcome.Done(Evidence.acceptance("done"))));
        journal(ended);
        return ended;
    }

    private void journal(Turn turn) {
        turn.notes().forEach(note -> journaled.put(OTHERS, JournalEntries.key(note.key()), Optional.of(note)));
    }

    private StepOutcome step(Call.Kind kind) {
        return ((CallResult.Stepped) invocation.of(call(kind))).outcome();
    }

    private static Call call(Call.Kind kind) {
        return SharedCase.call(kind, "one", SharedCase.CREDENTIAL, OPEN);
    }
}
