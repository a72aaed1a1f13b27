package io.cordon.gate.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SubjectKeys SESSION = SubjectKeys.of("acme", "root", "session", "agent");
    private static final String HOLD = Keys.gate("acme", SubjectKind.SESSION, "session", GateEntryKind.HOLD);
    private static final String EARLY = Keys.earlyHold("acme", SubjectKind.SESSION, "session");
    private static final String CONTAIN = Keys.gate("acme", SubjectKind.SESSION, "session", GateEntryKind.CONTAIN);

    private final List<String> denials = new ArrayList<>();
    private final GateView view = new GateView(1, 1, denials::add);

    @BeforeEach
    void warm() {
        view.completed();
        beat(NOW);
    }

    @Test
    void shouldDenyProvisionallyBeforeAnythingIsCommitted() {
        // When
        view.provisional(HOLD, hold(), 0, 10);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(new Standing(Optional.of(Rung.HOLD), true));
        assertThat(denials).containsExactly(HOLD);
    }

    @Test
    void shouldKeepAHoldWhenAnEarlyOneComesLateAndEnds() {
        // Given
        view.committed(HOLD, hold(), 0, 10, NOW);

        // When
        view.committed(EARLY, entry(GateEntryKind.HOLD, Rung.HOLD, 0, NOW.plusSeconds(1)), 0, 11, NOW);
        beat(NOW.plusSeconds(2));

        // Then
        assertThat(view.standing(SESSION).rung()).contains(Rung.HOLD);
    }

    @Test
    void shouldLetAnEarlyHoldEndByItselfWhenNoneFollows() {
        // Given
        view.committed(EARLY, entry(GateEntryKind.HOLD, Rung.HOLD, 0, NOW.plusSeconds(1)), 0, 10, NOW);
        Standing before = view.standing(SESSION);

        // When
        beat(NOW.plusSeconds(2));

        // Then
        assertThat(before.rung()).contains(Rung.HOLD);
        assertThat(view.standing(SESSION)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void shouldForgetAPhantomWhenTheCommittedReaderPassesIt() {
        // Given
        view.provisional(HOLD, hold(), 0, 10);

        // When
        view.passed(0, 11);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(Standing.CLEAR);
        assertThat(view.phantoms()).isEqualTo(1);
    }

    @Test
    void shouldKeepAProvisionalDenialWhileAnOpenTransactionHidesIt() {
        // Given
        view.provisional(HOLD, hold(), 0, 10);

        // When
        view.passed(0, 10);

        // Then
        assertThat(view.standing(SESSION).rung()).contains(Rung.HOLD);
        assertThat(view.phantoms()).isZero();
    }

    @Test
    void shouldConfirmAProvisionalDenialThatWasCommitted() {
        // Given
        view.provisional(HOLD, hold(), 0, 10);

        // When
        view.committed(HOLD, hold(), 0, 10, NOW);
        view.passed(0, 11);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(new Standing(Optional.of(Rung.HOLD), false));
        assertThat(view.phantoms()).isZero();
    }

    @Test
    void shouldNotReleaseOnAnUncommittedRecordOfAWeakerKind() {
        // Given
        view.committed(CONTAIN, contain(1), 0, 5, NOW);

        // When
        view.provisional(CONTAIN, entry(GateEntryKind.CONTAIN, Rung.OBSERVE, 1, null), 0, 6);

        // Then
        assertThat(view.standing(SESSION).rung()).contains(Rung.QUARANTINE);
    }

    @Test
    void shouldReleaseOnACommittedTombstoneOnly() {
        // Given
        view.committed(CONTAIN, contain(1), 0, 5, NOW);

        // When
        view.released(CONTAIN, 6);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void shouldKeepADenialThatCameAfterTheTombstone() {
        // Given
        view.committed(CONTAIN, contain(1), 0, 5, NOW);
        view.provisional(CONTAIN, contain(2), 0, 8);

        // When
        view.released(CONTAIN, 6);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(new Standing(Optional.of(Rung.QUARANTINE), true));
    }

    @Test
    void shouldIgnoreAnOlderEpochThatCompactionBroughtBack() {
        // Given
        view.committed(CONTAIN, contain(2), 0, 5, NOW);
        view.released(CONTAIN, 6);

        // When
        view.committed(CONTAIN, contain(1), 0, 3, NOW);

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void shouldExpireAHoldByTheTopologysTime() {
        // Given
        view.committed(HOLD, hold(), 0, 5, NOW);

        // When
        beat(NOW.plusSeconds(61));

        // Then
        assertThat(view.standing(SESSION)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void shouldNotExpireAHoldWhileNoHeartbeatArrives() {
        // Given
        view.committed(HOLD, hold(), 0, 5, NOW);

        // Then
        assertThat(view.standing(SESSION).rung()).contains(Rung.HOLD);
        assertThat(view.age(SESSION, NOW.plusSeconds(3600))).contains(Duration.ofHours(1));
    }

    @Test
    void shouldNotExpireAHoldWhenTheTaskIsBackAndHasNotRenewedYet() {
        // Given
        view.committed(HOLD, hold(), 0, 5, NOW);

        // When
        view.committed(heartbeatKey(), heartbeat(NOW.plusSeconds(90), null), 0, 6, NOW.plusSeconds(90));
        view.committed(heartbeatKey(), heartbeat(NOW.plusSeconds(91), NOW.plusSeconds(59)), 0, 7, NOW.plusSeconds(91));

        // Then
        assertThat(view.standing(SESSION).rung()).contains(Rung.HOLD);
        assertThat(view.age(SESSION, NOW.plusSeconds(91))).contains(Duration.ZERO);
    }

    @Test
    void shouldNotExpireAHoldWhileAPartitionHasNotSaidThatItsHoldsAreRenewed() {
        // Given
        GateView wide = new GateView(1, 2, key -> {});
        wide.completed();
        wide.committed(HOLD, hold(), 0, 5, NOW);

        // When
        wide.committed(heartbeatKey(), heartbeat(NOW.plusSeconds(90)), 1, 6, NOW);

        // Then
        assertThat(wide.standing(SESSION).rung()).contains(Rung.HOLD);

        // When
        wide.committed(heartbeatKey(), heartbeat(NOW.plusSeconds(90)), 0, 6, NOW);

        // Then
        assertThat(wide.standing(SESSION)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void shouldBeColdUntilTheFeedWasReadAndTheTaskWasHeard() {
        // Given
        GateView cold = new GateView(1, 1, key -> {});

        // When
        cold.committed(heartbeatKey(), heartbeat(NOW), 0, 1, NOW);

        // Then
        assertThat(cold.age(SESSION, NOW)).isEmpty();

        // When
        cold.completed();

        // Then
        assertThat(cold.age(SESSION, NOW)).isEmpty();
    }

    @Test
    void shouldBeAsOldAsItsMostSilentPartition() {
        // Given
        GateView two = new GateView(1, 2, key -> {});
        two.completed();
        two.committed(heartbeatKey(), heartbeat(NOW), 0, 1, NOW);

        // Then
        assertThat(two.age(SESSION, NOW)).isEmpty();

        // When
        two.committed(heartbeatKey(), heartbeat(NOW), 1, 1, NOW.plusSeconds(5));

        // Then
        assertThat(two.age(SESSION, NOW.plusSeconds(6))).contains(Duration.ofSeconds(6));
    }

    @Test
    void shouldGiveAnApprovalOnceAndForItsArgumentsOnly() {
        // Given
        byte[] digest = new byte[16];
        digest[0] = 7;
        GateEntry approval = GateEntry.newBuilder(entry(GateEntryKind.APPROVAL, Rung.STEP_UP, 0, NOW.plusSeconds(60)))
                .setArgumentDigest(ByteBuffer.wrap(digest))
                .build();
        view.committed(SESSION.approval(digest), approval, 0, 5, NOW);

        // Then
        assertThat(view.takeApproval(SESSION, new byte[16])).isFalse();
        assertThat(view.takeApproval(SESSION, digest)).isTrue();
        assertThat(view.takeApproval(SESSION, digest)).isFalse();
    }

    @Test
    void shouldKeepAnApprovalWhenAnotherOneIsGivenUsedOrDenied() {
        // Given
        for (byte i = 1; i <= 3; i++) {
            GateEntry approval = GateEntry.newBuilder(
                            entry(GateEntryKind.APPROVAL, Rung.STEP_UP, 0, NOW.plusSeconds(60)))
                    .setArgumentDigest(ByteBuffer.wrap(new byte[] {i}))
                    .build();
            view.committed(SESSION.approval(new byte[] {i}), approval, 0, 5 + i, NOW);
        }

        // When
        view.released(SESSION.approval(new byte[] {2}), 9);

        // Then
        assertThat(view.takeApproval(SESSION, new byte[] {1})).isTrue();
        assertThat(view.takeApproval(SESSION, new byte[] {2})).isFalse();
        assertThat(view.takeApproval(SESSION, new byte[] {3})).isTrue();
    }

    private void beat(Instant topologyTime) {
        view.committed(heartbeatKey(), heartbeat(topologyTime), 0, 100, NOW);
    }

    private static String heartbeatKey() {
        return Keys.heartbeat("cordon-detect", 0);
    }

    /** Of a task that has renewed all that it is to renew. */
    private static GateEntry heartbeat(Instant issuedAt) {
        return heartbeat(issuedAt, issuedAt);
    }

    private static GateEntry heartbeat(Instant issuedAt, @Nullable Instant renewedTo) {
        return GateEntry.newBuilder()
                .setKind(GateEntryKind.HEARTBEAT)
                .setTask(0)
                .setIssuedAt(issuedAt)
                .setExpiresAt(renewedTo)
                .build();
    }

    private static GateEntry hold() {
        return entry(GateEntryKind.HOLD, Rung.HOLD, 0, NOW.plusSeconds(60));
    }

    private static GateEntry contain(long epoch) {
        return entry(GateEntryKind.CONTAIN, Rung.QUARANTINE, epoch, null);
    }

    private static GateEntry entry(GateEntryKind kind, Rung rung, long epoch, Instant expiresAt) {
        return GateEntry.newBuilder()
                .setKind(kind)
                .setSubjectKind(SubjectKind.SESSION)
                .setRef("session")
                .setRung(rung)
                .setEpoch(epoch)
                .setIssuedAt(NOW)
                .setExpiresAt(expiresAt)
                .build();
    }
}
