package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.Slim;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SubjectKind;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappersTest {
    private static final Instant NOW = WireEvents.NOW;
    private static final Cause CAUSE = new Cause(
            new SessionRef("acme", "root", "s1"),
            "billing-1",
            "billing",
            OriginLevel.VERIFIED,
            "s1:w1:7:3",
            new Position("w1", 7, 3, 9),
            NOW,
            NOW.plusSeconds(1),
            NOW.plusSeconds(2));

    @Test
    void shouldMapAFindingThatCanBeEncoded() throws Exception {
        // Given
        var evidence = new Evidence("sink", Optional.empty(), "s1", 3, "body", "a github-pat of 40 characters");
        var finding = new Finding(
                "secret-to-egress",
                2,
                Family.CREDENTIAL_EXFILTRATION,
                Grade.LINKED,
                Severity.CRITICAL,
                "Secret sent out",
                "because",
                List.of(evidence),
                Rung.REVOKE,
                Mode.SHADOW,
                true);

        // When
        var mapped = FindingMapper.toAvro(finding, 0, CAUSE, "p1", "b1");

        // Then
        assertThat(copy(mapped)).isEqualTo(mapped);
        assertThat(mapped.getFindingId()).isEqualTo(FindingIds.of("acme", "s1", "s1:w1:7:3", "secret-to-egress"));
        assertThat(mapped.getCaseId()).isEqualTo(CaseIds.of("acme", "root"));
        assertThat(mapped.getRung()).isEqualTo(io.cordon.schemas.avro.Rung.REVOKE);
        assertThat(mapped.getEvidence().get(0).getEventId()).isEmpty();
        assertThat(mapped.getEngineTime()).isEqualTo(NOW.plusSeconds(1));
        assertThat(mapped.getPrevented()).isTrue();
    }

    @Test
    void shouldMapAnIntentThatCanBeEncoded() throws Exception {
        // Given
        var intent = new Intent(Subject.session("s1"), Rung.QUARANTINE, List.of("secret-to-egress"), "because");

        // When
        var mapped = IntentMapper.toAvro(intent, CAUSE, List.of("f1"), Mode.ENFORCE, true, "cordon-detect");

        // Then
        assertThat(copy(mapped)).isEqualTo(mapped);
        assertThat(mapped.getSubject().getRoot()).isEqualTo("root");
        assertThat(mapped.getEventTime()).isEqualTo(NOW);
        assertThat(mapped.getDrill()).isTrue();
    }

    @Test
    void shouldNotTieAnAgentToOneTree() {
        assertThat(IntentMapper.subject(new Subject(Subject.Kind.AGENT, "billing-1"), "root")
                        .getRoot())
                .isNull();
    }

    @Test
    void shouldMapAHoldThatCanBeEncoded() throws Exception {
        // Given
        var hold = new Hold(Subject.credential("c/1"), Rung.HOLD, NOW.plusSeconds(60));

        // When
        var mapped = HoldMapper.toAvro(hold, NOW, "cordon-detect");

        // Then
        assertThat(copy(mapped)).isEqualTo(mapped);
        assertThat(mapped.getKind()).isEqualTo(GateEntryKind.HOLD);
        assertThat(mapped.getExpiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(HoldMapper.key("acme", hold.subject())).isEqualTo("acme/credential/c%2F1/hold");
    }

    @ParameterizedTest
    @MethodSource("slims")
    void shouldMapEachSlim(Slim slim, SlimKind kind, SubjectKind subject, String key) throws Exception {
        // When
        var mapped = SlimMapper.toAvro(slim, CAUSE, "pod-1");

        // Then
        assertThat(copy(mapped)).isEqualTo(mapped);
        assertThat(mapped.getKind()).isEqualTo(kind);
        assertThat(mapped.getSubjectKind()).isEqualTo(subject);
        assertThat(SlimMapper.key(mapped)).isEqualTo(key);
    }

    static Stream<Arguments> slims() {
        return Stream.of(
                slim(new Slim.SessionStarted(), SlimKind.SESSION_STARTED, SubjectKind.AGENT, "acme/agent/billing-1"),
                slim(new Slim.SessionEnded(), SlimKind.SESSION_ENDED, SubjectKind.AGENT, "acme/agent/billing-1"),
                slim(new Slim.TaskGiven(), SlimKind.TASK_GIVEN, SubjectKind.SESSION, "acme/session/s1"),
                slim(
                        new Slim.CredentialIssued("c1"),
                        SlimKind.CREDENTIAL_ISSUED,
                        SubjectKind.CREDENTIAL,
                        "acme/credential/c1"),
                slim(
                        new Slim.CredentialUsed("c1"),
                        SlimKind.CREDENTIAL_USED,
                        SubjectKind.CREDENTIAL,
                        "acme/credential/c1"),
                slim(
                        new Slim.SecretSeen(new CrossPrint(1, 2)),
                        SlimKind.SECRET_SEEN,
                        SubjectKind.CREDENTIAL,
                        "acme/credential/secret:00000000000000010000000000000002"));
    }

    private static Arguments slim(Slim slim, SlimKind kind, SubjectKind subject, String key) {
        return Arguments.of(slim, kind, subject, key);
    }

    @Test
    void shouldNameATickByItsSecond() {
        assertThat(Cause.tick(CAUSE.session(), "billing-1", "billing", OriginLevel.VERIFIED, NOW)
                        .eventId())
                .isEqualTo("s1:tick:" + NOW.getEpochSecond());
    }

    /** Through the encoder and back. */
    private static Object copy(SpecificRecordBase record) throws Exception {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        var model = record.getSpecificData();
        model.createDatumWriter(record.getSchema()).write(record, encoder);
        encoder.flush();
        var decoder = DecoderFactory.get().binaryDecoder(out.toByteArray(), null);
        return model.createDatumReader(record.getSchema()).read(null, decoder);
    }
}
