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
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Topic;
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
        Finding finding = sighting();
        assertThat(finding.getGrade()).isEqualTo(Grade.STATISTICAL);
        assertThat(finding.getRung()).isEqualTo(Rung.STEP_UP);
        assertThat(finding.getSession()).isEqualTo("s-thief");
        assertThat(hold().getRung()).isEqualTo(Rung.STEP_UP);
        assertThat(bench.intents()).isEmpty();
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
        assertThat(sighting().getGrade()).isEqualTo(Grade.FACT);
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
        assertThat(sighting().getReason()).contains("sessions have all ended");
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
        assertThat(sighting().getSession()).isEqualTo("s-thief");
    }

    @Test
    void shouldTellButNotAskAgainWhenAContainedCredentialIsAccepted() {
        // Given
        issued();
        bench.direct("token-1", DirectiveKind.CONFIRMED, 1, Bench.START.plusSeconds(1));

        // When
        bench.accepted("token-1", Bench.START.plusSeconds(2));

        // Then
        Finding finding = sighting();
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
        assertThat(sighting().getRung()).isEqualTo(Rung.ALERT);
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
        assertThat(bench.rows("credential-holds")).isZero();
    }

    @Test
    void shouldForgetACredentialWhenNobodyTouchesIt() {
        // Given
        issued();

        // When
        bench.driver.advanceWallClockTime(Duration.ofDays(31));

        // Then
        assertThat(bench.rows("credential-record")).isZero();
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

    private void issued() {
        send(owner, owner.started());
        send(owner, owner.issued("token-1"));
        send(owner, owner.uses("token-1"));
        send(thief, thief.started());
    }

    private void send(Script session, Event event) {
        bench.send(session, event);
    }

    private Finding sighting() {
        List<Finding> findings = bench.findings();
        assertThat(findings).extracting(Finding::getDetector).containsExactly("credential-outside-session");
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
