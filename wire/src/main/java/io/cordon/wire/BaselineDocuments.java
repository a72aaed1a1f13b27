package io.cordon.wire;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Baselines as documents of the topic: each version under a key of its own, which is never written again, and a pointer without a body that names
 * the version in force. Going back to an older version is writing its pointer again. The version is to be written before its pointer.
 */
public final class BaselineDocuments {

    private static final int FORMAT = 1;

    private BaselineDocuments() {}

    /** The key of a version. */
    public static String key(String tenant, Baseline baseline) {
        return Keys.baseline(tenant, baseline.agentType(), Long.toString(baseline.version()));
    }

    /**
     * A version.
     *
     * @param chosen an operator chose it
     */
    public static BaselineDocument version(String tenant, Baseline baseline, Instant learntAt, boolean chosen) {
        return document(tenant, baseline, ByteBuffer.wrap(baseline.encode()), learntAt, chosen);
    }

    /** The pointer to a version, for {@link Keys#currentBaseline}. */
    public static BaselineDocument pointer(String tenant, Baseline baseline, Instant learntAt, boolean chosen) {
        return document(tenant, baseline, ByteBuffer.allocate(0), learntAt, chosen);
    }

    private static BaselineDocument document(
            String tenant, Baseline baseline, ByteBuffer body, Instant learntAt, boolean chosen) {
        return new BaselineDocument(
                tenant,
                baseline.agentType(),
                Long.toString(baseline.version()),
                FORMAT,
                body,
                baseline.sessions(),
                learntAt,
                chosen);
    }

    /**
     * The baseline that a version holds.
     *
     * @throws io.cordon.detectors.baseline.UnreadableBaselineException if it was written by a newer release or is damaged
     */
    public static Baseline baseline(BaselineDocument version) {
        ByteBuffer body = version.getBody().duplicate();
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return Baseline.decode(bytes);
    }
}
