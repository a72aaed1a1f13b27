package io.cordon.topology.subject;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.subject.Moment;
import io.cordon.detectors.subject.Sign;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.SlimRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** What records say of a credential, as the core takes it. */
final class Signs {
    private Signs() {}

    /** Empty for a record that says nothing of a credential. */
    static Optional<Sign> of(SlimRecord slim) {
        Sign.By by = new Sign.By(slim.getSession(), slim.getRoot());
        Moment when = Moment.between(
                slim.getEngineTime().toEpochMilli(), slim.getBrokerTime().toEpochMilli());
        return switch (slim.getKind()) {
            case CREDENTIAL_ISSUED -> Optional.of(new Sign.Issued(by, when));
            case CREDENTIAL_USED -> Optional.of(new Sign.Reported(by, slim.getInstance(), origin(slim), when));
            case SESSION_ENDED -> Optional.of(new Sign.Ended(by, when));
            case SESSION_CONTAINED -> Optional.of(new Sign.Contained(by, when));
            case SESSION_RELEASED -> Optional.of(new Sign.Released(by, when));
            case CREDENTIAL_PILED -> Optional.of(new Sign.Piled(slim.getReason(), when));
            case SECRET_SEEN,
                    SESSION_STARTED,
                    TASK_GIVEN,
                    CREDENTIAL_LISTED,
                    BASELINE_TAKEN,
                    SESSION_OBSERVED,
                    UNKNOWN -> Optional.empty();
        };
    }

    static OriginLevel origin(SlimRecord slim) {
        return OriginLevel.valueOf(slim.getOrigin().name());
    }

    static Sign.Accepted of(AuditEvent audit, Instant brokerTime, long read) {
        return new Sign.Accepted(
                audit.getSource(),
                place(audit.getAddressDigest()),
                audit.getEventId(),
                audit.getAt().toEpochMilli(),
                brokerTime.toEpochMilli(),
                read);
    }

    private static String place(ByteBuffer digest) {
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Empty for an answer that changes nothing. */
    static Optional<Sign> of(Directive directive, Instant now) {
        return switch (directive.getKind()) {
            case CONFIRMED, DECLINED, RELEASED ->
                Optional.of(new Sign.Answered(
                        directive.getKind() == DirectiveKind.CONFIRMED, directive.getEpoch(), now.toEpochMilli()));
            case EXTENDED, UNKNOWN -> Optional.empty();
        };
    }
}
