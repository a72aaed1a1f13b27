package io.cordon.wire;

import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Holds as records of {@code gate}. */
public final class HoldMapper {
    private HoldMapper() {}

    /**
     * A hold that is written now.
     *
     * @param issuedAt broker's clock
     * @param application application that holds
     */
    public static GateEntry toAvro(Hold hold, Instant issuedAt, String application) {
        return new GateEntry(
                GateEntryKind.HOLD,
                AvroWords.of(hold.subject().kind()),
                hold.subject().ref(),
                AvroWords.of(hold.rung()),
                0L,
                issuedAt,
                hold.expiresAt(),
                ByteBuffer.allocate(0),
                -1,
                application);
    }

    /** The key under which a subject's hold is told early. */
    public static String earlyKey(String tenant, Subject subject) {
        return Keys.earlyHold(tenant, AvroWords.of(subject.kind()), subject.ref());
    }

    /** The key of a subject's hold. */
    public static String key(String tenant, Subject subject) {
        return Keys.gate(tenant, AvroWords.of(subject.kind()), subject.ref(), GateEntryKind.HOLD);
    }
}
