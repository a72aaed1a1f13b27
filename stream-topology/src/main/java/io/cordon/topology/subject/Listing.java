package io.cordon.topology.subject;

import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import java.time.Instant;
import java.util.List;

/** What a session and its agent are told of a credential that its issuer lists. */
final class Listing {
    private Listing() {}

    static List<SlimRecord> of(Credential listed, String session, Instant brokerTime) {
        SlimRecord toSession = SlimRecord.newBuilder()
                .setKind(SlimKind.CREDENTIAL_LISTED)
                .setTenant(listed.getTenant())
                .setSubjectKind(SubjectKind.SESSION)
                .setRef(session)
                .setSession(session)
                .setRoot(listed.getRoot())
                .setAgent(listed.getAgent())
                .setEventId("listed-" + listed.getRef())
                .setOrigin(OriginLevel.VERIFIED)
                .setEngineTime(brokerTime)
                .setBrokerTime(brokerTime)
                .setCredential(listed.getRef())
                .setScopes(listed.getScopes())
                .setExpiresAt(listed.getExpiresAt())
                .build();
        return listed.getAgent().isEmpty()
                ? List.of(toSession)
                : List.of(
                        toSession,
                        SlimRecord.newBuilder(toSession)
                                .setSubjectKind(SubjectKind.AGENT)
                                .setRef(listed.getAgent())
                                .setScopes(List.of())
                                .build());
    }
}
