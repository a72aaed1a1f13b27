package io.cordon.operations.request;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Subject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;

/*
 * The answer and the containment that follows from it are on partitions of their own: either may be read first. A state that is as the request
 * wants it ends the waiting by itself: that the subject is contained and proven is what was asked for, whoever else asked for it too.
 */
/** What one request has been told so far. Pure: records in, an answer out once there is one. */
final class Dialogue {

    /** Requests whose end is not their being followed, but what a containment comes to. */
    private static final Set<RequestKind> CONTAINMENTS = Set.of(RequestKind.QUARANTINE, RequestKind.RELEASE);

    private final Ask ask;
    private final String requestId;
    private final RecordMetadata sent;
    private String last = "not taken by the containment owner yet";
    private boolean taken;

    Dialogue(Ask ask, String requestId, RecordMetadata sent) {
        this.ask = ask;
        this.requestId = requestId;
        this.sent = sent;
    }

    Optional<Answer> on(RequestAnswer answer) {
        if (!answer.getRequestId().equals(requestId)) {
            return Optional.empty();
        }
        return switch (answer.getAnswer()) {
            case FOLLOWED -> followed(answer);
            case PREVIEW -> Optional.of(new Answer.Previewed(answer.getDetail(), Impacts.of(answer)));
            case WAITING ->
                Optional.of(new Answer.Waiting(says(answer), requestId, Optional.ofNullable(answer.getExpiresAt())));
            case REFUSED, EXPIRED, WITHDRAWN -> Optional.of(new Answer.Refused(says(answer)));
            case UNCHANGED, LIFTED, PROVEN -> Optional.of(new Answer.Done(says(answer)));
            case FAILED -> Optional.of(new Answer.NotProven(says(answer)));
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Answer> followed(RequestAnswer answer) {
        last = "taken by the containment owner";
        taken = true;
        // The end of a drill is an answer of its own, which replaces this one.
        boolean goesOn = CONTAINMENTS.contains(ask.kind()) || ask.kind() == RequestKind.DRILL;
        return goesOn ? Optional.empty() : Optional.of(new Answer.Done(says(answer)));
    }

    Optional<Answer> on(Containment containment) {
        if (ask.form().getPreview() || !concerns(containment)) {
            return Optional.empty();
        }
        last = Progress.step(containment);
        return Progress.answer(ask.kind(), containment);
    }

    /** An approval on the gate feed is what was asked for: gates know it. */
    Optional<Answer> on(GateEntry entry) {
        boolean ours = ask.kind() == RequestKind.APPROVE
                && entry.getKind() == GateEntryKind.APPROVAL
                && entry.getArgumentDigest().equals(ask.form().getArgumentDigest())
                && ask.subject()
                        .filter(subject -> subject.getRef().equals(entry.getRef()))
                        .isPresent();
        return ours
                ? Optional.of(new Answer.Done("gates let that call pass once, until " + entry.getExpiresAt()))
                : Optional.empty();
    }

    Optional<Answer> on(DeadLetter letter) {
        boolean ours = letter.getTopic().equals(sent.topic())
                && letter.getPartition() == sent.partition()
                && letter.getOffset() == sent.offset();
        return ours
                ? Optional.of(new Answer.Refused("the request was not believed: "
                        + letter.getReason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ("
                        + letter.getDetail() + ")"))
                : Optional.empty();
    }

    /** Nobody said more in time. */
    Answer unanswered(Duration waited) {
        return new Answer.NoAnswer(last, requestId, waited);
    }

    /** Whether the containment owner follows it. */
    boolean taken() {
        return taken;
    }

    String last() {
        return last;
    }

    private boolean concerns(Containment containment) {
        return ask.subject()
                .filter(subject -> same(subject, containment.getSubject()))
                .isPresent();
    }

    private static boolean same(Subject one, Subject other) {
        return one.getKind() == other.getKind() && one.getRef().equals(other.getRef());
    }

    private static String says(RequestAnswer answer) {
        String fallback = answer.getAnswer().name().toLowerCase(Locale.ROOT);
        String says = answer.getDetail().isEmpty() ? fallback : answer.getDetail();
        return answer.getWhy().isEmpty() ? says : says + " [" + answer.getWhy() + "]";
    }
}
