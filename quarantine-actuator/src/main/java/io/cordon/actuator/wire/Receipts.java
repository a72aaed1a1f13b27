package io.cordon.actuator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.plan.Report;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.util.HexFormat;

/** Receipts of reports. */
public final class Receipts {
    private Receipts() {}

    /** A receipt as it is written; its id is the same each time the same thing is reported. */
    public static Receipt of(Report report, String actuator, long fencingEpoch) {
        var order = report.order();
        return Receipt.newBuilder()
                .setReceiptId(id(report))
                .setTenant(order.subject().tenant())
                .setCommandId(order.key().commandId())
                .setSubject(Orders.toSubject(order))
                .setEpoch(order.epoch())
                .setAction(Orders.toAction(order.key().action()))
                .setKind(ReceiptKind.valueOf(report.kind().name()))
                .setPoints(report.points().stream().map(Points::toPoint).toList())
                .setStep(report.step())
                .setAttempt(report.attempt())
                .setDetail(report.detail())
                .setStartedAt(report.startedAt())
                .setFinishedAt(report.finishedAt())
                .setActuator(actuator)
                .setFencingEpoch(fencingEpoch)
                .build();
    }

    private static String id(Report report) {
        var identity = String.join(
                "\n",
                report.order().key().commandId(),
                report.order().key().action().name(),
                report.kind().name(),
                report.step(),
                Integer.toString(report.attempt()));
        return HexFormat.of().formatHex(Sha256.of(identity.getBytes(UTF_8)), 0, 16);
    }
}
