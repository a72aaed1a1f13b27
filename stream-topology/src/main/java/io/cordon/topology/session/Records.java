package io.cordon.topology.session;

import static io.cordon.topology.session.Avro.of;

import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.Evidence;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import java.nio.ByteBuffer;
import java.util.List;

/** What the core says about a session, as records of the topics. */
final class Records {
    private final String application;
    private final String policyVersion;

    Records(String application, String policyVersion) {
        this.application = application;
        this.policyVersion = policyVersion;
    }

    io.cordon.schemas.avro.Finding finding(Finding finding, int nth, SessionFacts session, Trigger trigger) {
        String tenant = session.ref().tenant();
        return io.cordon.schemas.avro.Finding.newBuilder()
                .setFindingId(Ids.finding(tenant, session.ref().session(), trigger.eventId(), finding.detector(), nth))
                .setTenant(tenant)
                .setRoot(session.ref().root())
                .setSession(session.ref().session())
                .setAgent(session.agent())
                .setAgentType(session.agentType())
                .setDetector(finding.detector())
                .setDetectorVersion(finding.version())
                .setFamily(of(finding.family()))
                .setGrade(of(finding.grade()))
                .setSeverity(of(finding.severity()))
                .setTitle(finding.title())
                .setReason(finding.reason())
                .setEventId(trigger.eventId())
                .setWriter(trigger.position().writer())
                .setWriterEpoch(trigger.position().epoch())
                .setSequence(trigger.position().sequence())
                .setEngineTime(trigger.engineTime())
                .setBrokerTime(trigger.brokerTime())
                .setEvidence(finding.evidence().stream().map(Records::evidence).toList())
                .setRung(of(finding.rung()))
                .setMode(of(finding.mode()))
                .setOrigin(of(session.origin()))
                .setCaseId(Ids.caseOf(tenant, session.ref().root()))
                .setPolicyVersion(policyVersion)
                .setPrevented(finding.prevented())
                .build();
    }

    private static Evidence evidence(io.cordon.detectors.finding.Evidence evidence) {
        return Evidence.newBuilder()
                .setRole(evidence.role())
                .setEventId(evidence.eventId().orElse(""))
                .setSession(evidence.session())
                .setSequence(evidence.sequence())
                .setPath(evidence.path())
                .setNote(evidence.note())
                .build();
    }

    /** The intent, resting on findings of the same trigger. */
    io.cordon.schemas.avro.Intent intent(
            Intent intent, List<io.cordon.schemas.avro.Finding> findings, SessionFacts session, Trigger trigger) {
        String tenant = session.ref().tenant();
        List<String> resting = findings.stream()
                .filter(finding -> intent.detectors().contains(finding.getDetector()))
                .map(io.cordon.schemas.avro.Finding::getFindingId)
                .toList();
        return io.cordon.schemas.avro.Intent.newBuilder()
                .setIntentId(Ids.intent(tenant, intent.subject(), intent.rung(), trigger.eventId()))
                .setTenant(tenant)
                .setSubject(subject(intent.subject(), session))
                .setRung(of(intent.rung()))
                .setAgent(session.agent())
                .setAgentType(session.agentType())
                .setCaseId(Ids.caseOf(tenant, session.ref().root()))
                .setFindingIds(resting)
                .setDetectors(intent.detectors())
                .setReason(intent.reason())
                .setOrigin(of(session.origin()))
                .setMode(of(session.mode()))
                .setDrill(session.drill())
                .setEventTime(trigger.claimedTime())
                .setBrokerTime(trigger.brokerTime())
                .setSource(application)
                .build();
    }

    private static io.cordon.schemas.avro.Subject subject(Subject subject, SessionFacts session) {
        return io.cordon.schemas.avro.Subject.newBuilder()
                .setKind(of(subject.kind()))
                .setRef(subject.ref())
                .setRoot(session.ref().root())
                .build();
    }

    GateEntry hold(Subject subject, Grip grip, Trigger trigger) {
        return GateEntry.newBuilder()
                .setKind(GateEntryKind.HOLD)
                .setSubjectKind(of(subject.kind()))
                .setRef(subject.ref())
                .setRung(of(grip.rung()))
                .setIssuedAt(trigger.brokerTime())
                .setExpiresAt(grip.expiresAt())
                .setApplication(application)
                .build();
    }

    SlimRecord slim(SlimKind kind, SubjectKind subject, String ref, byte[] secret, SessionFacts session, Trigger trigger) {
        return SlimRecord.newBuilder()
                .setKind(kind)
                .setTenant(session.ref().tenant())
                .setSubjectKind(subject)
                .setRef(ref)
                .setSession(session.ref().session())
                .setRoot(session.ref().root())
                .setAgent(session.agent())
                .setAgentType(session.agentType())
                .setEventId(trigger.eventId())
                .setOrigin(of(session.origin()))
                .setSecret(ByteBuffer.wrap(secret))
                .setEngineTime(trigger.engineTime())
                .setBrokerTime(trigger.brokerTime())
                .build();
    }
}
