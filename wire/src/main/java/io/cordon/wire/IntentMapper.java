package io.cordon.wire;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import java.util.List;

/** Intents as records of {@code intents}. */
public final class IntentMapper {
    private IntentMapper() {}

    /**
     * An intent and what led to it.
     *
     * @param findingIds findings that it rests on
     * @param mode how far the runtime lets the engine go
     * @param drill whether the session is a drill of the kill path
     * @param source application that asks
     */
    public static io.cordon.schemas.avro.Intent toAvro(
            Intent intent, Cause cause, List<String> findingIds, Mode mode, boolean drill, String source) {
        String tenant = cause.session().tenant();
        SubjectKind kind = AvroWords.of(intent.subject().kind());
        Rung rung = AvroWords.of(intent.rung());
        return new io.cordon.schemas.avro.Intent(
                IntentIds.of(tenant, kind, intent.subject().ref(), rung, cause.eventId()),
                tenant,
                subject(intent.subject(), cause.session().root()),
                rung,
                cause.agent(),
                cause.agentType(),
                CaseIds.of(tenant, cause.session().root()),
                findingIds,
                intent.detectors(),
                intent.reason(),
                AvroWords.of(cause.origin()),
                AvroWords.of(mode),
                drill,
                cause.claimedTime(),
                cause.brokerTime(),
                source);
    }

    /** A subject of the core; the root only where the subject lies in one tree. */
    public static io.cordon.schemas.avro.Subject subject(Subject subject, String root) {
        return new io.cordon.schemas.avro.Subject(
                AvroWords.of(subject.kind()), subject.ref(), subject.kind() == Subject.Kind.AGENT ? null : root);
    }
}
