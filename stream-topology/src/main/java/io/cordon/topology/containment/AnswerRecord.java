package io.cordon.topology.containment;

import io.cordon.schemas.avro.AnswerKind;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.topology.containment.owner.Answer;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.ImpactPoint;
import io.cordon.topology.containment.owner.Request;

/** Answers to operators, and whom a containment hits, as records of the wire. */
final class AnswerRecord {

    private AnswerRecord() {}

    static RequestAnswer of(Answer answer) {
        Request asked = answer.to();
        return RequestAnswer.newBuilder()
                .setTenant(asked.tenant())
                .setRequestId(asked.requestId())
                .setKind(RequestKind.valueOf(asked.kind().name()))
                .setAnswer(AnswerKind.valueOf(answer.kind().name()))
                .setSubject(asked.subject().map(ToAvro::subject).orElse(null))
                .setOperator(asked.operator().label())
                .setReason(asked.reason())
                .setWhy(answer.why())
                .setDetail(answer.detail())
                .setConfirmedBy(answer.confirmedBy())
                .setImpact(answer.impact().map(AnswerRecord::impact).orElse(null))
                .setEpoch(answer.epoch())
                .setCaseId(answer.caseId())
                .setAt(answer.at())
                .setExpiresAt(answer.expiresAt().orElse(null))
                .build();
    }

    static io.cordon.schemas.avro.Impact impact(Impact impact) {
        return io.cordon.schemas.avro.Impact.newBuilder()
                .setSessions(impact.sessions())
                .setAssumed(impact.assumed())
                .setContained(impact.contained())
                .setLosing(impact.losing())
                .setPoints(impact.points().stream().map(AnswerRecord::point).toList())
                .build();
    }

    private static io.cordon.schemas.avro.ImpactPoint point(ImpactPoint point) {
        return io.cordon.schemas.avro.ImpactPoint.newBuilder()
                .setCredential(point.credential())
                .setConnector(point.connector())
                .setTarget(point.target())
                .setSessions(point.sessions())
                .setAgents(point.agents())
                .build();
    }
}
