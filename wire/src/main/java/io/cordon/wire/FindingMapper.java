package io.cordon.wire;

import io.cordon.detectors.finding.Finding;
import io.cordon.schemas.avro.Evidence;

/** Findings as records of {@code findings}. */
public final class FindingMapper {
    private FindingMapper() {}

    /**
     * A finding and what it was made on.
     *
     * @param nth how many findings of the same detector came before it on the same cause
     */
    public static io.cordon.schemas.avro.Finding toAvro(
            Finding finding, int nth, Cause cause, String policyVersion, String baselineVersion) {
        String tenant = cause.session().tenant();
        String session = cause.session().session();
        return new io.cordon.schemas.avro.Finding(
                FindingIds.of(tenant, session, cause.eventId(), finding.detector(), nth),
                tenant,
                cause.session().root(),
                session,
                cause.agent(),
                cause.agentType(),
                finding.detector(),
                finding.version(),
                AvroWords.of(finding.family()),
                AvroWords.of(finding.grade()),
                AvroWords.of(finding.severity()),
                finding.title(),
                finding.reason(),
                cause.eventId(),
                cause.position().writer(),
                cause.position().epoch(),
                cause.position().sequence(),
                cause.engineTime(),
                cause.brokerTime(),
                finding.evidence().stream().map(FindingMapper::evidence).toList(),
                AvroWords.of(finding.rung()),
                AvroWords.of(finding.mode()),
                AvroWords.of(cause.origin()),
                CaseIds.of(tenant, cause.session().root()),
                policyVersion,
                baselineVersion,
                finding.prevented());
    }

    private static Evidence evidence(io.cordon.detectors.finding.Evidence evidence) {
        return new Evidence(
                evidence.role(),
                evidence.eventId().orElse(""),
                evidence.session(),
                evidence.sequence(),
                evidence.path(),
                evidence.note());
    }
}
