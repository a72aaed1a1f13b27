package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Grade;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.PopulationKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.table.SubjectTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials across sessions, from the events of the sessions to the holds of the subject core. */
class SubjectTopologyTest {
    private static final String OUTSIDE = "credential-outside-session";
    private static final String AFTER_CONTAINMENT = "credential-after-containment";
    private static final String HOLD = "acme/credential/token-1/hold";

    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script owner = Script.root(keys, "s-owner", Bench.START);
    private final Script thief = Script.root(keys, "s-thief", Bench.START).on("pod-2");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldAskWhenACredentialIsUsedByASessionItWasNotIssuedTo() {
        // Given
        issued();

        // When
        send(thief, thief.uses("token-1"));

        // Then
        Finding finding = sighting(OUTSIDE);
        assertThat(finding.getGrade()).isEqualTo(Grade.SEQUENCE);
        assertThat(finding.getRung()).isEqualTo(Rung.STEP_UP);
        assertThat(finding.getSession()).isEqualTo("s-thief");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
        assertThat(bench.intents()).isEmpty();
    }

    @Test
    void shouldTellTheOwnerWhoLivesAndWhatTheyHold() {
        // When
        issued();

        // Then
        var told = bench.population();
        assertThat(told).extracting(PopulationChange::getKind).contains(PopulationKind.SESSION_STARTED);
        assertThat(told).allMatch(change -> change.getTenant().equals(TestKeys.TENANT));
        assertThat(told)
                .filteredOn(change -> change.getKind() == PopulationKind.SESSION_STARTED)
                .allMatch(change ->
                        !change.getAgent().isEmpty() && !change.getRoot().isEmpty());
    }

    @Test
    void shouldHoldAndAskForRevocationWhenTwoPlacesUseItInTurn() {
        // Given
        issued();
        send(thief, thief.uses("token-1"));
        send(owner, owner.at(Bench.START.plusSeconds(5)).uses("token-1"));
        bench.findings();
        bench.alerts();
        bench.gate();

        // When
        send(thief, thief.at(Bench.START.plusSeconds(10)).uses("token-1"));

        // Then
        assertThat(sighting("credential-two-places").getGrade()).isEqualTo(Grade.FACT);
        assertThat(hold().getRung()).isEqualTo(Rung.HOLD);
        Intent intent = bench.intents().getFirst();
        assertThat(intent.getSubject().getKind()).isEqualTo(SubjectKind.CREDENTIAL);
        assertThat(intent.getSubject().getRef()).isEqualTo("token-1");
        assertThat(intent.getRung()).isEqualTo(Rung.REVOKE);
    }

    @Test
    void shouldAskWhenATargetAcceptsItAfterItsSessionEnded() {
        // Given
        issued();
        send(owner, owner.ended());

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(300));

        // Then
        assertThat(sighting("credential-after-end").getReason()).contains("sessions have all ended");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
    }

    @Test
    void shouldSayNothingWhenTheLastCallOvertakesTheEnd() {
        // Given
        issued();
        send(owner, owner.ended());

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(20));

        // Then
        assertThat(bench.findings()).isEmpty();
        assertThat(bench.gate()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenASubAgentUsesWhatItsTreeWasIssued() {
        // Given
        issued();
        Script child = Script.child(keys, owner, "s-child");
        send(child, child.started());

        // When
        send(child, child.uses("token-1"));

        // Then
        assertThat(bench.findings()).isEmpty();
        assertThat(bench.gate()).isEmpty();
    }

    @Test
    void shouldKnowToWhomItWasIssuedWhenOnlyTheIssuerSaysSo() {
        // Given
        bench.listed("token-1", "s-owner", Bench.START);

        // When
        send(thief, thief.started());
        send(thief, thief.uses("token-1"));

        // Then
        assertThat(sighting(OUTSIDE).getSession()).isEqualTo("s-thief");
    }

    @Test
    void shouldTellButNotAskAgainWhenAContainedCredentialIsAccepted() {
        // Given
        issued();
        bench.direct("token-1", DirectiveKind.CONFIRMED, 1, Bench.START.plusSeconds(1));

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(20));
        assertThat(bench.findings()).isEmpty();
        bench.accepted("token-1", Bench.START.plusSeconds(60));

        // Then
        Finding finding = sighting(AFTER_CONTAINMENT);
        assertThat(finding.getGrade()).isEqualTo(Grade.FACT);
        assertThat(finding.getReason()).contains("contained");
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.intents()).isEmpty();
    }

    @Test
    void shouldHoldNothingWhenTheUserIsUnverified() {
        // Given
        issued();
        Script stranger = Script.withoutGrant("s-stranger", Bench.START);

        // When
        send(stranger, stranger.started());
        send(stranger, stranger.uses("token-1"));

        // Then
        assertThat(sighting(OUTSIDE).getRung()).isEqualTo(Rung.ALERT);
        assertThat(bench.gate()).isEmpty();
    }

    @Test
    void shouldSayItOnceWhenItHappensAgain() {
        // Given
        issued();
        send(thief, thief.uses("token-1"));
        bench.findings();

        // When
        send(thief, thief.uses("token-1"));

        // Then
        assertThat(bench.findings()).isEmpty();
    }

    @Test
    void shouldRenewTheHoldUntilADirectiveAnswers() {
        // Given
        shouldHoldAndAskForRevocationWhenTwoPlacesUseItInTurn();

        // When
        bench.pass(Duration.ofMinutes(8));

        // Then
        assertThat(bench.gate()).hasSizeGreaterThan(8).allMatch(entry -> entry.key.equals(HOLD));
        bench.direct("token-1", DirectiveKind.DECLINED, 0, Bench.START.plusSeconds(500));
        List<KeyValue<String, GateEntry>> lifted = bench.gate();
        assertThat(lifted).hasSize(1);
        assertThat(lifted.getFirst().value).isNull();
        bench.pass(Duration.ofMinutes(2));
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.intents()).isEmpty();
    }

    @Test
    void shouldLetTheQuestionLapseWhenNothingFollows() {
        // Given
        issued();
        send(thief, thief.uses("token-1"));

        // When
        bench.pass(Duration.ofMinutes(7));

        // Then
        assertThat(bench.rows(SubjectTable.HOLDS)).isZero();
    }

    @Test
    void shouldForgetACredentialWhenNobodyTouchesIt() {
        // Given
        issued();

        // When
        bench.driver.advanceWallClockTime(Duration.ofDays(31));

        // Then
        assertThat(bench.rows(SubjectTable.CREDENTIALS)).isZero();
    }

    @Test
    void shouldDeadLetterWhatCannotBeReadAndGoOn() {
        // When
        bench.driver
                .createInputTopic(Bench.NAMES.of(Topic.AUDIT), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("acme/credential/token-1", new byte[] {1, 2, 3}, Bench.START);

        // Then
        assertThat(bench.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly(DeadLetterReason.NOT_WIRE_FORMAT);
        shouldAskWhenACredentialIsUsedByASessionItWasNotIssuedTo();
    }

    @Test
    void shouldAskWhenATargetAcceptsWhatNoSessionReports() {
        // Given
        issued();

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(120));
        bench.pass(Duration.ofSeconds(200));
        assertThat(bench.findings()).isEmpty();
        bench.pass(Duration.ofSeconds(20));

        // Then
        Finding finding = sighting(OUTSIDE);
        assertThat(finding.getSession()).isEqualTo("s-owner");
        assertThat(finding.getEventId()).startsWith("audit-");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
        assertThat(bench.intents()).isEmpty();
        assertThat(bench.rows(SubjectTable.TIMERS)).isZero();
    }

    @Test
    void shouldSayNothingWhenTheReportComesAfterTheAuditRecord() {
        // Given
        issued();

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(120));
        send(owner, owner.at(Bench.START.plusSeconds(121)).uses("token-1"));
        bench.pass(Duration.ofSeconds(300));

        // Then
        assertThat(bench.findings()).isEmpty();
    }

    @Test
    void shouldHoldAndAskForRevocationWhenATargetSeesTwoPlaces() {
        // Given
        issued();

        // When
        bench.accepted("token-1", "here", Bench.START.plusSeconds(1));
        bench.accepted("token-1", "elsewhere", Bench.START.plusSeconds(2));
        assertThat(bench.findings()).isEmpty();
        bench.accepted("token-1", "here", Bench.START.plusSeconds(3));

        // Then
        assertThat(sighting("credential-two-places").getSession()).isEqualTo("s-owner");
        assertThat(hold().getRung()).isEqualTo(Rung.HOLD);
        assertThat(bench.intents().getFirst().getRung()).isEqualTo(Rung.REVOKE);
    }

    @Test
    void shouldRevokeWhatATargetAcceptsLongAfterItsSessionWasContained() {
        // Given
        issued();
        bench.direct(owner, DirectiveKind.CONFIRMED, 1, Bench.START.plusSeconds(1));

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(20));
        assertThat(bench.findings()).isEmpty();
        bench.accepted("token-1", Bench.START.plusSeconds(60));

        // Then
        assertThat(sighting(AFTER_CONTAINMENT).getGrade()).isEqualTo(Grade.FACT);
        assertThat(hold().getRung()).isEqualTo(Rung.HOLD);
        assertThat(bench.intents().getFirst().getSubject().getRef()).isEqualTo("token-1");
        assertThat(bench.count("cordon.credential.accepted")).isEqualTo(2);
    }

    @Test
    void shouldAskForTheCredentialThatIsOneTooMany() {
        // Given
        send(owner, owner.started());
        for (int i = 10; i < 26; i++) {
            bench.listed("lease-" + i, "s-owner", Bench.START);
        }
        assertThat(bench.findings()).isEmpty();

        // When
        bench.listed("token-1", "s-owner", Bench.START);

        // Then
        Finding finding = sighting("credential-hoarding");
        assertThat(finding.getGrade()).isEqualTo(Grade.STATISTICAL);
        assertThat(finding.getSession()).isEqualTo("s-owner");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
    }

    @Test
    void shouldAskWhenScopesGrowTwiceAndNotWhenTheUserGaveATask() {
        // Given
        send(owner, owner.started());
        bench.listed("first", "s-owner", List.of("mail.read"), Bench.START);
        bench.listed("second", "s-owner", List.of("mail.send"), Bench.START.plusSeconds(200));
        send(owner, owner.at(Bench.START.plusSeconds(300)).userSays());
        bench.listed("third", "s-owner", List.of("files"), Bench.START.plusSeconds(400));
        assertThat(bench.findings()).isEmpty();

        // When
        bench.listed("token-1", "s-owner", List.of("payments"), Bench.START.plusSeconds(500));

        // Then
        assertThat(sighting("credential-hoarding").getReason()).contains("grew twice");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
    }

    @Test
    void shouldKeepNothingOfCredentialsThatOnlyATargetKnows() {
        // When
        for (int i = 0; i < 1_000; i++) {
            bench.accepted("made-up-" + i, Bench.START.plusSeconds(i));
        }

        // Then
        assertThat(bench.rows(SubjectTable.CREDENTIALS)).isZero();
        assertThat(bench.rows(SubjectTable.TIMERS)).isZero();
        assertThat(bench.findings()).isEmpty();
        assertThat(bench.count("cordon.credential.accepted")).isEqualTo(1_000);
    }

    @Test
    void shouldTellOnceThatATargetAcceptedAPlantedCredential() {
        // When
        bench.accepted("decoy-role", Bench.START.plusSeconds(1));
        bench.accepted("decoy-role", Bench.START.plusSeconds(2));

        // Then
        Finding finding = sighting("canary-credential");
        assertThat(finding.getGrade()).isEqualTo(Grade.FACT);
        assertThat(finding.getRung()).isEqualTo(Rung.ALERT);
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.intents()).isEmpty();
    }

    private void issued() {
        send(owner, owner.started());
        send(owner, owner.issued("token-1"));
        send(owner, owner.uses("token-1"));
        send(thief, thief.started());
    }

    private void send(Script session, Event event) {
        bench.send(session, event);
    }

    private Finding sighting(String detection) {
        List<Finding> findings = bench.findings();
        assertThat(findings).extracting(Finding::getDetector).containsExactly(detection);
        assertThat(bench.alerts()).hasSize(1);
        return findings.getFirst();
    }

    private GateEntry hold() {
        List<KeyValue<String, GateEntry>> gate = bench.gate();
        assertThat(gate).extracting(entry -> entry.key).containsExactly(HOLD);
        Instant expires = gate.getFirst().value.getExpiresAt();
        assertThat(expires).isAfter(Bench.START);
        return gate.getFirst().value;
    }
}
