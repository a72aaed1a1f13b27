package io.cordon.topology.containment;

import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records as the detection applications, operators and actuators write them. */
final class Samples {

    static final String TENANT = "acme";

    private Samples() {}

    static Subject session(String id) {
        return new Subject(SubjectKind.SESSION, id, "root-" + id);
    }

    static Intent intent(Subject subject, Rung rung, Instant at) {
        return Intent.newBuilder()
                .setIntentId(UUID.randomUUID().toString())
                .setTenant(TENANT)
                .setSubject(subject)
                .setRung(rung)
                .setAgent("agent-1")
                .setAgentType("support")
                .setCaseId("case-1")
                .setFindingIds(List.of("finding-1"))
                .setDetectors(List.of("canary"))
                .setReason("a planted canary was used")
                .setOrigin(OriginLevel.VERIFIED)
                .setMode(Mode.ENFORCE)
                .setEventTime(at)
                .setBrokerTime(at)
                .setSource("cordon-detect")
                .build();
    }

    static OperatorRequest request(RequestKind kind, Subject subject, Instant at) {
        return OperatorRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setTenant(TENANT)
                .setOperator("alice")
                .setKind(kind)
                .setSubject(subject)
                .setReason("on call")
                .setArgumentDigest(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                .setIssuedAt(at)
                .build();
    }

    static Receipt receipt(
            String commandId, Subject subject, long epoch, ReceiptKind kind, List<Point> points, Instant at) {
        return Receipt.newBuilder()
                .setReceiptId(UUID.randomUUID().toString())
                .setTenant(TENANT)
                .setCommandId(commandId)
                .setSubject(subject)
                .setEpoch(epoch)
                .setAction(CommandAction.CONTAIN)
                .setKind(kind)
                .setPoints(points)
                .setStartedAt(at)
                .setFinishedAt(at)
                .setActuator("actuator-0")
                .build();
    }

    static Point point(PointState state, Instant at) {
        return Point.newBuilder()
                .setConnector("postgresql:orders")
                .setCredential("db-1")
                .setState(state)
                .setSince(at)
                .build();
    }
}
