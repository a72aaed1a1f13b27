package io.cordon.operations.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.AnswerKind;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Subject SESSION = new Subject(SubjectKind.SESSION, "s-1", null);
    private static final RecordMetadata SENT =
            new RecordMetadata(new TopicPartition("cordon.requests", 1), 40, 2, 0, 0, 0);

    @Test
    void shouldWaitForProofAfterARequestWasFollowed() {
        // Given
        Dialogue dialogue = dialogue(RequestKind.QUARANTINE);

        // When, Then
        assertThat(dialogue.on(answer("r-1", AnswerKind.FOLLOWED, ""))).isEmpty();
        assertThat(dialogue.on(containment(SubjectState.CONTAINING, PointState.ACCEPTED, PointState.PROVEN)))
                .isEmpty();
        assertThat(dialogue.last()).isEqualTo("containing, 1 of 2 proven");
        assertThat(dialogue.on(containment(SubjectState.CONTAINED, PointState.PROVEN, PointState.PROVEN)))
                .contains(new Answer.Done("contained, proven at 2 points"));
    }

    @Test
    void shouldNotCallItDoneWhenAPointIsNotProven() {
        // When, Then
        assertThat(dialogue(RequestKind.QUARANTINE)
                        .on(containment(SubjectState.CONTAINED_EXCEPT, PointState.PROVEN, PointState.FAILED)))
                .contains(new Answer.NotProven("contained except at 1 of 2 points: oauth2:tools failed"));
    }

    @Test
    void shouldNotTakeAnotherSubjectsStateForAnAnswer() {
        // Given
        Containment other = Containment.newBuilder(containment(SubjectState.CONTAINED, PointState.PROVEN))
                .setSubject(new Subject(SubjectKind.SESSION, "s-2", null))
                .build();

        // When, Then
        assertThat(dialogue(RequestKind.QUARANTINE).on(other)).isEmpty();
    }

    @Test
    void shouldNotTakeAContainmentForTheAnswerToARelease() {
        // Given
        Dialogue dialogue = dialogue(RequestKind.RELEASE);

        // When, Then
        assertThat(dialogue.on(containment(SubjectState.CONTAINED, PointState.PROVEN)))
                .isEmpty();
        assertThat(dialogue.on(containment(SubjectState.RELEASING, PointState.PROVEN)))
                .isEmpty();
        assertThat(dialogue.on(containment(SubjectState.RELEASED)))
                .contains(new Answer.Done("released, epoch 1 begins"));
    }

    @Test
    void shouldSayWhyARequestIsRefused() {
        // When, Then
        assertThat(dialogue(RequestKind.RELEASE).on(answer("r-1", AnswerKind.REFUSED, "the subject is not held")))
                .contains(new Answer.Refused("the subject is not held"));
        assertThat(dialogue(RequestKind.RELEASE).on(answer("r-2", AnswerKind.REFUSED, "another's")))
                .isEmpty();
    }

    @Test
    void shouldSayThatARequestWasNotBelieved() {
        // Given
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic("cordon.requests")
                .setPartition(1)
                .setOffset(42)
                .setReason(DeadLetterReason.BAD_SIGNATURE)
                .setDetail("UNKNOWN_KEY")
                .setKeyDigest(ByteBuffer.allocate(0))
                .setValueDigest(ByteBuffer.allocate(0))
                .setValueLength(1)
                .setBrokerTime(NOW)
                .setApplication("cordon-containment")
                .build();

        // When, Then
        assertThat(dialogue(RequestKind.RELEASE).on(letter))
                .contains(new Answer.Refused("the request was not believed: bad signature (UNKNOWN_KEY)"));
        assertThat(dialogue(RequestKind.RELEASE)
                        .on(DeadLetter.newBuilder(letter).setOffset(41).build()))
                .isEmpty();
    }

    @Test
    void shouldNotTakeAStateForTheAnswerToAPreview() {
        // Given
        Dialogue dialogue =
                new Dialogue(Ask.about(RequestKind.QUARANTINE, SESSION, "why").preview(), "r-1", SENT);

        // When, Then
        assertThat(dialogue.on(containment(SubjectState.CONTAINED, PointState.PROVEN)))
                .isEmpty();
        assertThat(dialogue.on(answer("r-1", AnswerKind.PREVIEW, "2 sessions")))
                .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Answer.Previewed.class));
    }

    @Test
    void shouldWaitForTheEndOfADrillAndTellWhatItCameTo() {
        // Given
        Dialogue dialogue = new Dialogue(Ask.general(RequestKind.DRILL, "monthly"), "r-1", SENT);

        // When, Then
        assertThat(dialogue.on(answer("r-1", AnswerKind.FOLLOWED, "begun"))).isEmpty();
        assertThat(dialogue.on(answer("r-1", AnswerKind.FAILED, "not proven in time")))
                .contains(new Answer.NotProven("not proven in time"));
    }

    @Test
    void shouldSayHowFarItCameWhenNobodyAnswersInTime() {
        // Given
        Dialogue dialogue = dialogue(RequestKind.QUARANTINE);
        dialogue.on(containment(SubjectState.CONTAINING, PointState.ACCEPTED));

        // When, Then
        assertThat(dialogue.unanswered(Duration.ofSeconds(3)))
                .isEqualTo(new Answer.NoAnswer("containing, 0 of 1 proven", "r-1", Duration.ofSeconds(3)));
    }

    @Test
    void shouldAskForNothingWithoutAReason() {
        // When, Then
        assertThatThrownBy(() -> Ask.general(RequestKind.STOP_ALL, "  ")).hasMessageContaining("reason");
    }

    private static Dialogue dialogue(RequestKind kind) {
        return new Dialogue(Ask.about(kind, SESSION, "why"), "r-1", SENT);
    }

    private static RequestAnswer answer(String requestId, AnswerKind kind, String detail) {
        return RequestAnswer.newBuilder()
                .setTenant("acme")
                .setRequestId(requestId)
                .setKind(RequestKind.QUARANTINE)
                .setAnswer(kind)
                .setOperator("ada")
                .setDetail(detail)
                .setAt(NOW)
                .build();
    }

    private static Containment containment(SubjectState state, PointState... points) {
        return Containment.newBuilder()
                .setTenant("acme")
                .setSubject(SESSION)
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setState(state)
                .setCaseId("case-1")
                .setReason("why")
                .setPoints(List.of(points).stream().map(DialogueTest::point).toList())
                .setEventTime(NOW)
                .setOpenedAt(NOW)
                .setChangedAt(NOW)
                .build();
    }

    private static Point point(PointState state) {
        return Point.newBuilder()
                .setConnector("oauth2:tools")
                .setCredential("token")
                .setState(state)
                .setSince(NOW)
                .build();
    }
}
