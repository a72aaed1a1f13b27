package io.cordon.quickstart.story;

import io.cordon.quickstart.agent.Plot;
import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.agent.RuntimeKind;
import io.cordon.quickstart.broker.BearerToken;
import io.cordon.quickstart.broker.DatabaseLogin;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Family;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Grade;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Severity;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.time.Instant;
import java.util.List;

/** Sessions and records to tell about. */
final class Samples {
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    static final String SESSION = "checker-ab12c";

    private Samples() {}

    static Role ordinary() {
        return Role.ordinary("report", "Send the figures.");
    }

    static Role hostile(RuntimeKind runtime) {
        return Role.hostile("checker", Plot.EXFILTRATION, runtime, "Check the file.");
    }

    static SessionCredentials credentials(String session) {
        return new SessionCredentials(
                new DatabaseLogin("db-" + session, "jdbc:postgresql://127.0.0.1/x", "cs_x", "pw", BEGINNING),
                new BearerToken("token-" + session, "abc", "broker", List.of(), BEGINNING));
    }

    static Finding finding(String event, Rung rung, boolean prevented) {
        return Finding.newBuilder()
                .setFindingId("f-" + event)
                .setTenant("acme")
                .setRoot(SESSION)
                .setSession(SESSION)
                .setAgent("checker-agent-1")
                .setAgentType("checker-agent")
                .setDetector("secret-to-egress")
                .setFamily(Family.CREDENTIAL_EXFILTRATION)
                .setGrade(Grade.LINKED)
                .setSeverity(Severity.CRITICAL)
                .setTitle("Secret to egress")
                .setReason("a secret goes out")
                .setEventId(event)
                .setWriter("w")
                .setWriterEpoch(1)
                .setSequence(4)
                .setEngineTime(BEGINNING)
                .setBrokerTime(BEGINNING)
                .setEvidence(List.of())
                .setRung(rung)
                .setMode(Mode.ENFORCE)
                .setOrigin(OriginLevel.VERIFIED)
                .setCaseId("case")
                .setPrevented(prevented)
                .build();
    }

    static GateEntry hold(Rung rung) {
        return GateEntry.newBuilder()
                .setKind(GateEntryKind.HOLD)
                .setSubjectKind(SubjectKind.SESSION)
                .setRef(SESSION)
                .setRung(rung)
                .setIssuedAt(BEGINNING)
                .build();
    }

    static Containment containment(SubjectState state, PointState point) {
        return Containment.newBuilder()
                .setTenant("acme")
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.SESSION)
                        .setRef(SESSION)
                        .build())
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setState(state)
                .setCaseId("case")
                .setReason("a secret goes out")
                .setPoints(List.of(Point.newBuilder()
                        .setConnector("oauth2:tools")
                        .setCredential("token-" + SESSION)
                        .setState(point)
                        .setSince(BEGINNING.plusMillis(90))
                        .build()))
                .setEventTime(BEGINNING)
                .setOpenedAt(BEGINNING)
                .setChangedAt(BEGINNING)
                .build();
    }
}
