package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContainmentTopologyTest {

    private static final Subject SESSION = Samples.session("s1");
    private final ContainmentDriver driver = new ContainmentDriver();

    @AfterEach
    void checkInvariants() {
        driver.checkNothingIsLost();
        driver.close();
    }

    private ContainmentDriver intent(Subject subject, Rung rung) {
        return driver.send(Samples.intent(subject, rung, driver.now()));
    }

    private ContainmentDriver request(RequestKind kind, Subject subject) {
        return driver.send(Samples.request(kind, subject, driver.now()));
    }

    private void receipt(ReceiptKind kind, PointState... states) {
        Command last = driver.commands().getLast();
        var points = java.util.Arrays.stream(states)
                .map(state -> Samples.point(state, driver.now()))
                .toList();
        driver.send(
                Samples.receipt(last.getCommandId(), last.getSubject(), last.getEpoch(), kind, points, driver.now()));
    }

    private SubjectState state() {
        return driver.containments().getLast().getState();
    }

    @Test
    void shouldGoNoFurtherThanOperatorsAllowWhileItRuns() {
        // Given
        driver.lowered(Modes.none().containment(Optional.of(Mode.SHADOW)));

        // When
        intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(driver.commands()).isEmpty();
        assertThat(state()).isEqualTo(SubjectState.DECLINED);

        // When
        driver.lowered(Modes.none());
        intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(driver.commands()).hasSize(1);
    }

    @Test
    void shouldNotFollowADetectorThatOperatorsLowered() {
        // Given
        driver.lowered(Modes.none().detector("canary", Optional.of(Mode.OFF)));

        // When
        intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(driver.commands()).isEmpty();
    }

    @Test
    void shouldWriteCommandGateDirectiveAndRecordForAnIntent() {
        // When
        intent(SESSION, Rung.QUARANTINE);

        // Then
        Command command = driver.commands().getFirst();
        assertThat(command.getAction()).isEqualTo(CommandAction.CONTAIN);
        assertThat(command.getAuthority().getApplicationId()).isEqualTo("cordon-containment");
        assertThat(command.getExpiresAt()).isAfter(command.getIssuedAt());
        GateEntry entry = driver.gateEntries().getFirst();
        assertThat(entry.getKind()).isEqualTo(GateEntryKind.CONTAIN);
        assertThat(entry.getExpiresAt()).isNull();
        assertThat(driver.keys(Topic.GATE)).containsExactly("acme/session/s1/contain");
        assertThat(driver.keys(Topic.COMMANDS)).containsExactly("acme/session/s1");
        assertThat(driver.keys(Topic.DIRECTIVES_SESSION)).containsExactly("acme/root-s1");
        assertThat(state()).isEqualTo(SubjectState.CONTAINING);
    }

    @Test
    void shouldAnswerTheSubjectCoreAboutACredential() {
        // When
        intent(new Subject(SubjectKind.CREDENTIAL, "db-1", null), Rung.REVOKE);

        // Then
        assertThat(driver.keys(Topic.DIRECTIVES_SUBJECT)).containsExactly("acme/credential/db-1");
        assertThat(driver.subjectDirectives()).extracting(Directive::getKind).containsExactly(DirectiveKind.CONFIRMED);
        assertThat(driver.sessionDirectives()).isEmpty();
    }

    @Test
    void shouldContainWhenThePlanIsProven() {
        // Given
        intent(SESSION, Rung.QUARANTINE);

        // When
        receipt(ReceiptKind.PLANNED, PointState.PLANNED);
        receipt(ReceiptKind.STEP, PointState.ACCEPTED);
        receipt(ReceiptKind.PROBE, PointState.PROVEN);

        // Then
        assertThat(state()).isEqualTo(SubjectState.CONTAINED);
        assertThat(driver.containments().getLast().getPoints()).hasSize(1);
    }

    @Test
    void shouldSayThatOnlyTheGateContainsWhenThereIsNoPoint() {
        // Given
        intent(SESSION, Rung.QUARANTINE);

        // When
        receipt(ReceiptKind.PLANNED);
        receipt(ReceiptKind.COMPLETED);

        // Then
        assertThat(state()).isEqualTo(SubjectState.CONTAINED);
        assertThat(driver.containments().getLast().getReason()).contains("by the gate only");
    }

    @Test
    void shouldTombstoneTheGateWhenReleased() {
        // Given
        intent(SESSION, Rung.QUARANTINE);
        receipt(ReceiptKind.PLANNED, PointState.PROVEN);

        // When
        request(RequestKind.RELEASE, SESSION);
        receipt(ReceiptKind.PLANNED);
        receipt(ReceiptKind.COMPLETED);

        // Then
        assertThat(state()).isEqualTo(SubjectState.RELEASED);
        assertThat(driver.raw(Topic.GATE).getLast().value()).isNull();
        assertThat(driver.commands())
                .extracting(Command::getAction)
                .containsExactly(CommandAction.CONTAIN, CommandAction.RELEASE);
        assertThat(driver.sessionDirectives())
                .extracting(Directive::getKind)
                .containsExactly(DirectiveKind.CONFIRMED, DirectiveKind.RELEASED);
    }

    @Test
    void shouldIssueTheCommandAgainAndAlertWhenTheActuatorIsSilent() {
        // Given
        intent(SESSION, Rung.QUARANTINE);

        // When
        driver.after(Duration.ofSeconds(29));
        assertThat(driver.commands()).hasSize(1);
        driver.after(Duration.ofSeconds(40));

        // Then
        assertThat(driver.commands()).extracting(Command::getIssue).containsExactly(1, 2);
        assertThat(driver.commands())
                .extracting(Command::getCommandId)
                .containsOnly(driver.commands().getFirst().getCommandId());
        assertThat(driver.containments().getLast().getOverdue()).isTrue();
        assertThat(driver.raw(Topic.ALERTS)).hasSize(2);
        assertThat(new String(driver.raw(Topic.ALERTS).getFirst().value()))
                .contains("\"class_uid\":2004", "command-reissued");
    }

    @Test
    void shouldBindAnApprovalAndEndItWhenItExpires() {
        // When
        request(RequestKind.APPROVE, SESSION);

        // Then
        GateEntry entry = driver.gateEntries().getFirst();
        assertThat(entry.getKind()).isEqualTo(GateEntryKind.APPROVAL);
        assertThat(entry.getArgumentDigest().remaining()).isEqualTo(3);
        assertThat(entry.getExpiresAt()).isEqualTo(driver.now().plus(Duration.ofMinutes(15)));
        driver.after(Duration.ofMinutes(15));
        assertThat(driver.raw(Topic.GATE).getLast().value()).isNull();
        assertThat(driver.keys(Topic.GATE)).containsOnly("acme/session/s1/approval/010203");
    }

    @Test
    void shouldKeepANewerApprovalWhenAnOlderOneExpires() {
        // Given
        request(RequestKind.APPROVE, SESSION);
        driver.after(Duration.ofMinutes(10));
        request(RequestKind.APPROVE, SESSION);

        // When
        driver.after(Duration.ofMinutes(6));

        // Then
        assertThat(driver.gateEntries()).hasSize(2);
        assertThat(driver.raw(Topic.GATE)).hasSize(2);
        assertThat(driver.gateEntries().get(1).getEpoch())
                .isGreaterThan(driver.gateEntries().get(0).getEpoch());
    }

    @Test
    void shouldFollowARequestOnceOnly() {
        // Given
        OperatorRequest request = Samples.request(RequestKind.APPROVE, SESSION, driver.now());

        // When
        driver.send(request).send(request);

        // Then
        assertThat(driver.gateEntries()).hasSize(1);
    }

    @Test
    void shouldRefuseARequestWithoutASubject() {
        // When
        driver.send(OperatorRequest.newBuilder(Samples.request(RequestKind.QUARANTINE, SESSION, driver.now()))
                .setSubject(null)
                .build());

        // Then
        assertThat(driver.count(ContainmentMetric.REFUSED)).isEqualTo(1);
        assertThat(driver.raw(Topic.ALERTS)).hasSize(1);
    }

    @Test
    void shouldDeadLetterWhatCannotBeBelievedAndGoOn() {
        // When
        driver.sendUnsigned(Samples.request(RequestKind.QUARANTINE, SESSION, driver.now()));
        driver.sendBytes(Topic.INTENTS, "acme", new byte[] {9, 9, 9}, new RecordHeaders());
        driver.sendBytes(Topic.INTENTS, "acme", new byte[] {0, 0, 0, 0, 99, 1}, new RecordHeaders());
        driver.sendBytes(Topic.RECEIPTS, "acme", new byte[0], new RecordHeaders());
        Intent foreign = Samples.intent(SESSION, Rung.QUARANTINE, driver.now());
        driver.sendBytes(
                Topic.INTENTS, "other", driver.encode(Topic.INTENTS, Intent.class, foreign), new RecordHeaders());
        intent(new Subject(SubjectKind.UNKNOWN, "x", null), Rung.QUARANTINE);
        intent(new Subject(SubjectKind.SESSION, "x".repeat(500), null), Rung.QUARANTINE);
        intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(driver.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly(
                        DeadLetterReason.BAD_SIGNATURE,
                        DeadLetterReason.UNDECODABLE,
                        DeadLetterReason.UNKNOWN_SCHEMA,
                        DeadLetterReason.UNDECODABLE,
                        DeadLetterReason.KEY_MISMATCH,
                        DeadLetterReason.UNKNOWN_KIND,
                        DeadLetterReason.OUT_OF_BOUNDS);
        assertThat(driver.commands()).hasSize(1);
    }

    @Test
    void shouldAbsorbRepeatsOfEverything() {
        // Given
        Intent intent = Samples.intent(SESSION, Rung.QUARANTINE, driver.now());
        driver.send(intent);
        receipt(ReceiptKind.PLANNED, PointState.PROVEN);
        int published = driver.containments().size();

        // When
        driver.send(intent);
        receipt(ReceiptKind.PLANNED, PointState.PROVEN);

        // Then
        assertThat(driver.commands()).hasSize(1);
        assertThat(driver.containments()).hasSize(published);
        assertThat(driver.count(ContainmentMetric.ABSORBED)).isEqualTo(2);
    }

    @Test
    void shouldGiveTheSameOutputForTheSameInput() {
        // Given
        Instant at = driver.now();
        List<Intent> intents = List.of(
                Samples.intent(SESSION, Rung.QUARANTINE, at),
                Samples.intent(SESSION, Rung.REVOKE, at),
                Samples.intent(Samples.session("s2"), Rung.HOLD, at));

        // When
        intents.forEach(driver::send);
        try (ContainmentDriver again = new ContainmentDriver()) {
            intents.forEach(again::send);

            // Then
            assertThat(again.commands()).isEqualTo(driver.commands());
            assertThat(again.containments()).isEqualTo(driver.containments());
            assertThat(again.gateEntries()).isEqualTo(driver.gateEntries());
        }
    }

    @Test
    void shouldForgetASessionLongAfterItsRelease() {
        // Given
        intent(SESSION, Rung.HOLD);
        request(RequestKind.RELEASE, SESSION);

        // When
        driver.after(Duration.ofDays(8));

        // Then
        assertThat(driver.raw(Topic.CONTAINMENT).getLast().value()).isNull();
    }
}
