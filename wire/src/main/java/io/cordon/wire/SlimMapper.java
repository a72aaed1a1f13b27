package io.cordon.wire;

import io.cordon.detectors.Slim;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.util.List;

/** What the subject core needs of an event, as records of {@code slim}. */
public final class SlimMapper {
    private SlimMapper() {}

    /** The record. Its subject is the credential, the secret, for a task the session or, for begin and end of a session, the agent. */
    public static SlimRecord toAvro(Slim slim, Cause cause, String instance) {
        return switch (slim) {
            case Slim.SessionStarted started ->
                about(SlimKind.SESSION_STARTED, SubjectKind.AGENT, cause.agent(), cause, instance);
            case Slim.SessionEnded ended ->
                about(SlimKind.SESSION_ENDED, SubjectKind.AGENT, cause.agent(), cause, instance);
            case Slim.TaskGiven given ->
                about(SlimKind.TASK_GIVEN, SubjectKind.SESSION, cause.session().session(), cause, instance);
            case Slim.SessionObserved seen -> observed(seen, cause, instance);
            case Slim.CredentialIssued issued ->
                about(SlimKind.CREDENTIAL_ISSUED, SubjectKind.CREDENTIAL, issued.credential(), cause, instance);
            case Slim.CredentialUsed used ->
                about(SlimKind.CREDENTIAL_USED, SubjectKind.CREDENTIAL, used.credential(), cause, instance);
            case Slim.SecretSeen seen -> secretSeen(seen.secret(), cause, instance);
        };
    }

    /** To a session: it goes by this baseline from the cause on. */
    public static SlimRecord baselineTaken(Pin pin, Cause cause, String instance) {
        return SlimRecord.newBuilder(about(
                        SlimKind.BASELINE_TAKEN,
                        SubjectKind.SESSION,
                        cause.session().session(),
                        cause,
                        instance))
                .setAgentType(pin.agentType())
                .setBaseline(pin.version())
                .build();
    }

    private static SlimRecord observed(Slim.SessionObserved seen, Cause cause, String instance) {
        return SlimRecord.newBuilder(about(
                        SlimKind.SESSION_OBSERVED,
                        SubjectKind.SESSION,
                        cause.session().session(),
                        cause,
                        instance))
                .setObservation(ByteBuffer.wrap(seen.observation().encode()))
                .build();
    }

    /** What sessions of an agent type tell it goes to this name among its tenant's agents. */
    public static String agentTypeRef(String agentType) {
        return "type:" + agentType;
    }

    /** The key of a record. */
    public static String key(SlimRecord slim) {
        return Keys.subject(slim.getTenant(), slim.getSubjectKind(), slim.getRef());
    }

    /** All sightings of one secret meet under its print, which no credential reference looks like. */
    private static SlimRecord secretSeen(CrossPrint secret, Cause cause, String instance) {
        ByteBuffer print =
                ByteBuffer.allocate(CrossPrint.BYTES).putLong(0, secret.high()).putLong(Long.BYTES, secret.low());
        return slim(SlimKind.SECRET_SEEN, SubjectKind.CREDENTIAL, "secret:" + secret.toHex(), print, cause, instance);
    }

    private static SlimRecord about(SlimKind kind, SubjectKind subject, String ref, Cause cause, String instance) {
        return slim(kind, subject, ref, ByteBuffer.allocate(0), cause, instance);
    }

    private static SlimRecord slim(
            SlimKind kind, SubjectKind subject, String ref, ByteBuffer secret, Cause cause, String instance) {
        return new SlimRecord(
                kind,
                cause.session().tenant(),
                subject,
                ref,
                cause.session().session(),
                cause.session().root(),
                cause.agent(),
                cause.agentType(),
                instance,
                cause.eventId(),
                AvroWords.of(cause.origin()),
                secret,
                cause.engineTime(),
                cause.brokerTime(),
                "",
                List.of(),
                null,
                "",
                Pin.NONE,
                ByteBuffer.allocate(0));
    }
}
