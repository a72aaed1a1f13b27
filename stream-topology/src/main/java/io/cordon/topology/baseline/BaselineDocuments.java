package io.cordon.topology.baseline;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Baselines as documents of the topic: each version under a key of its own, which is never written again, and a pointer without a body that names
 * the version in force. Going back to an older version is writing its pointer again.
 */
public final class BaselineDocuments {

    private static final int FORMAT = 1;

    private BaselineDocuments() {}

    /** A version and the pointer to it, by key, in the order in which they are to be written. */
    public static Map<String, BaselineDocument> of(String tenant, Baseline baseline, Instant learntAt) {
        String version = Long.toString(baseline.version());
        Map<String, BaselineDocument> documents = new LinkedHashMap<>();
        documents.put(
                Keys.baseline(tenant, baseline.agentType(), version),
                document(tenant, baseline, ByteBuffer.wrap(baseline.encode()), learntAt));
        documents.put(
                Keys.currentBaseline(tenant, baseline.agentType()),
                document(tenant, baseline, ByteBuffer.allocate(0), learntAt));
        return documents;
    }

    private static BaselineDocument document(String tenant, Baseline baseline, ByteBuffer body, Instant learntAt) {
        return new BaselineDocument(
                tenant,
                baseline.agentType(),
                Long.toString(baseline.version()),
                FORMAT,
                body,
                baseline.sessions(),
                learntAt);
    }

    /**
     * What is in force for a tenant.
     *
     * @param byKey the last document of each key
     * @throws IllegalStateException if a pointer names a version that is not there: going on without would silently detect less
     */
    public static Baselines inForce(String tenant, Map<String, BaselineDocument> byKey) {
        Baselines baselines = Baselines.NONE;
        for (Map.Entry<String, BaselineDocument> entry : byKey.entrySet()) {
            BaselineDocument pointer = entry.getValue();
            if (entry.getKey().equals(Keys.currentBaseline(tenant, pointer.getAgentType()))) {
                String key = Keys.baseline(tenant, pointer.getAgentType(), pointer.getVersion());
                BaselineDocument document = byKey.get(key);
                if (document == null) {
                    throw new IllegalStateException("the baseline in force, " + key + ", is not in the topic");
                }
                baselines = baselines.with(baseline(document));
            }
        }
        return baselines;
    }

    private static Baseline baseline(BaselineDocument document) {
        ByteBuffer body = document.getBody().duplicate();
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return Baseline.decode(bytes);
    }
}
