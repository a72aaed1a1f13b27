package io.cordon.topology.containment.state;

import io.cordon.schemas.topic.Keys;
import io.cordon.topology.containment.owner.Subject;

/** Keys of the owner's records. */
public final class StoreKeys {

    private StoreKeys() {}

    /** tenant/kind/ref, as on the containment and command topics. */
    public static String subject(Subject subject) {
        return Keys.subject(
                subject.tenant(),
                io.cordon.schemas.avro.SubjectKind.valueOf(subject.kind().name()),
                subject.ref());
    }

    /** tenant/request id. */
    public static String request(String tenant, String requestId) {
        return Keys.request(tenant, requestId);
    }
}
