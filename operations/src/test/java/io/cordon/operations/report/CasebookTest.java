package io.cordon.operations.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One session, its token at a target that tells what it accepts and its role at one that does not. */
class CasebookTest {

    private static final Instant EVENT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Subject SESSION = new Subject(SubjectKind.SESSION, "s-1", null);

    private final Casebook book = new Casebook();
    private final Witnesses witnesses = new Witnesses();

    @Test
    void shouldCountFromTheHarmfulEventToTheLastUseThatTheTargetAccepted() {
        // Given
        contained();
        used("token-1", -500, true);
        used("token-1", 120, true);
        used("token-1", 190, true);
        used("token-1", 240, false);

        // When
        ContainmentReport report = report();

        // Then
        PointTimes token = point(report, "token-1");
        assertThat(token.timeToContain()).contains(Duration.ofMillis(190));
        assertThat(token.lastUse().bound()).isFalse();
        assertThat(token.until(Stage.COMMANDED)).contains(Duration.ofMillis(60));
        assertThat(token.until(Stage.ACCEPTED)).contains(Duration.ofMillis(150));
        assertThat(token.until(Stage.PROVEN)).contains(Duration.ofMillis(200));
        assertThat(token.usedAfterProof()).isFalse();
    }

    @Test
    void shouldMarkTheProofAsABoundWhereNobodyWatchesTheTarget() {
        // Given
        contained();
        used("token-1", 120, true);

        // When
        ContainmentReport report = report();

        // Then
        PointTimes role = point(report, "role-1");
        assertThat(role.timeToContain()).contains(Duration.ofMillis(400));
        assertThat(role.lastUse().bound()).isTrue();
        assertThat(report.all().witnessed()).isEqualTo(1);
        assertThat(report.all().bounds()).isEqualTo(1);
        assertThat(report.clean()).isTrue();
    }

    @Test
    void shouldCountNothingWhereAWatchedTargetAcceptedNoUseAfterTheEvent() {
        // Given
        contained();
        used("token-1", -500, true);

        // When, Then
        assertThat(point(report(), "token-1").timeToContain()).contains(Duration.ZERO);
    }

    @Test
    void shouldSayThatATargetAcceptedWhatWasProvenToHaveEnded() {
        // Given
        contained();
        used("token-1", 900, true);

        // When
        ContainmentReport report = report();

        // Then
        assertThat(report.all().usedAfterProof()).isEqualTo(1);
        assertThat(report.clean()).isFalse();
    }

    @Test
    void shouldNotCountAUseAfterTheRelease() {
        // Given
        contained();
        used("token-1", 120, true);
        used("token-1", 60_000, true);
        book.ordered(command("release-1", CommandAction.RELEASE, 30_000));

        // When, Then
        assertThat(point(report(), "token-1").timeToContain()).contains(Duration.ofMillis(120));
    }

    @Test
    void shouldTakeTheHoldForTheGatesDenialWhereItCameBeforeTheCommand() {
        // Given
        contained();
        book.denied(GateSubject.ofGateKey("acme/session/s-1/hold"), EVENT.plusMillis(25));

        // When, Then
        assertThat(point(report(), "token-1").until(Stage.DENIED)).contains(Duration.ofMillis(25));
    }

    @Test
    void shouldNotBeCleanWhenAPointFailed() {
        // Given
        contained();
        book.reported(receipt(ReceiptKind.PROBE, "oauth2:tools", "token-1", PointState.FAILED, 500));

        // When
        PointFigures all = report().all();

        // Then
        assertThat(all.failed()).isEqualTo(1);
        assertThat(all.proven()).isEqualTo(1);
        assertThat(report().clean()).isFalse();
    }

    @Test
    void shouldTakeFiguresThatOccurred() {
        // Given
        List<Duration> durations =
                LongStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        // When
        Spread spread = Spread.of(durations).orElseThrow();

        // Then
        assertThat(spread)
                .isEqualTo(new Spread(200, Duration.ofMillis(100), Duration.ofMillis(198), Duration.ofMillis(200)));
        assertThat(Spread.of(List.of())).isEmpty();
    }

    private ContainmentReport report() {
        return ContainmentReport.of(book.points(witnesses));
    }

    private static PointTimes point(ContainmentReport report, String credential) {
        return report.points().stream()
                .filter(each -> each.credential().equals(credential))
                .findFirst()
                .orElseThrow();
    }

    private void contained() {
        book.ordered(command("command-1", CommandAction.CONTAIN, 60));
        book.ordered(command("command-1", CommandAction.CONTAIN, 5_000));
        book.reported(receipt(ReceiptKind.PLANNED, "oauth2:tools", "token-1", PointState.PLANNED, 80));
        book.reported(receipt(ReceiptKind.PLANNED, "postgresql:orders", "role-1", PointState.PLANNED, 80));
        book.reported(receipt(ReceiptKind.STEP, "oauth2:tools", "token-1", PointState.ACCEPTED, 150));
        book.reported(receipt(ReceiptKind.PROBE, "oauth2:tools", "token-1", PointState.PROVEN, 200));
        book.reported(receipt(ReceiptKind.PROBE, "postgresql:orders", "role-1", PointState.PROVEN, 400));
        book.reported(receipt(ReceiptKind.PROBE, "oauth2:tools", "token-1", PointState.PROVEN, 60_000));
    }

    private void used(String credential, long afterMillis, boolean accepted) {
        witnesses.saw(AuditEvent.newBuilder()
                .setEventId("use-" + afterMillis)
                .setTenant("acme")
                .setSource("tools")
                .setCredential(credential)
                .setAccepted(accepted)
                .setAt(EVENT.plusMillis(afterMillis))
                .build());
    }

    private static Command command(String id, CommandAction action, long afterMillis) {
        return Command.newBuilder()
                .setCommandId(id)
                .setTenant("acme")
                .setSubject(SESSION)
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setAction(action)
                .setAuthority(new Authority("cordon-containment", 0L))
                .setCaseId("case-1")
                .setReason("test")
                .setEventTime(EVENT)
                .setIssuedAt(EVENT.plusMillis(afterMillis))
                .setExpiresAt(EVENT.plusSeconds(60))
                .build();
    }

    private static Receipt receipt(
            ReceiptKind kind, String connector, String credential, PointState state, long afterMillis) {
        Instant at = EVENT.plusMillis(afterMillis);
        Point point = Point.newBuilder()
                .setConnector(connector)
                .setCredential(credential)
                .setState(state)
                .setSince(at)
                .build();
        return Receipt.newBuilder()
                .setReceiptId("receipt-" + afterMillis)
                .setTenant("acme")
                .setCommandId("command-1")
                .setSubject(SESSION)
                .setEpoch(1)
                .setAction(CommandAction.CONTAIN)
                .setKind(kind)
                .setPoints(List.of(point))
                .setStartedAt(at)
                .setFinishedAt(at)
                .setActuator("actuator-1")
                .build();
    }
}
