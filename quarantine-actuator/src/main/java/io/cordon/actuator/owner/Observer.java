package io.cordon.actuator.owner;

import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointSnapshot;
import io.cordon.actuator.plan.PointStateName;
import io.cordon.actuator.plan.Report;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.serde.SerdeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what happens into logs and metrics. */
final class Observer {
    private static final Logger log = LoggerFactory.getLogger(Observer.class);

    private final Meters meters;

    Observer(Meters meters) {
        this.meters = meters;
    }

    void accepted(Order order) {
        meters.count(
                ActuatorMetric.COMMAND_ACCEPTED, order.key().action().name().toLowerCase(Locale.ROOT));
        log.atInfo()
                .addKeyValue("commandId", order.key().commandId())
                .addKeyValue("action", order.key().action())
                .addKeyValue("epoch", order.epoch())
                .addKeyValue("caseId", order.caseId())
                .log("command accepted");
    }

    void refused(Order order, RefusalReason reason, String detail) {
        meters.count(ActuatorMetric.COMMAND_REFUSED, reason.label());
        // Two triggers may cross, so a superseded command is nothing that a human must act on; all others are.
        var event = reason == RefusalReason.SUPERSEDED ? log.atWarn() : log.atError();
        event.addKeyValue("commandId", order.key().commandId())
                .addKeyValue("reason", reason.label())
                .addKeyValue("detail", detail)
                .log("command refused");
    }

    void unreadable(DeadLetter letter) {
        meters.count(ActuatorMetric.RECORD_REJECTED, "command");
        log.atError()
                .addKeyValue("topic", letter.getTopic())
                .addKeyValue("partition", letter.getPartition())
                .addKeyValue("offset", letter.getOffset())
                .addKeyValue("reason", letter.getReason())
                .log("record is no command, dead-lettered");
    }

    void registryUnavailable(ConsumerRecord<?, ?> first, int waiting, Duration pause, SerdeException failure) {
        meters.count(ActuatorMetric.REGISTRY_FAILED);
        log.atError()
                .addKeyValue("partition", first.partition())
                .addKeyValue("offset", first.offset())
                .addKeyValue("waiting", waiting)
                .addKeyValue("againAfter", pause)
                .addKeyValue("error", failure.getMessage())
                .log("commands wait, the schema registry does not answer");
    }

    /** An owner whose state is worth nothing any more; the next one begins from the journal. */
    void ownerFailed(int partition, RuntimeException failure) {
        meters.count(ActuatorMetric.TRANSACTION_FAILED);
        // Fenced: another instance has taken over, as it should. All else is for a human: journal or receipts cannot be
        // written, so nothing new is begun at any target until they can.
        boolean fenced = failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
        var event = fenced ? log.atWarn() : log.atError();
        event.addKeyValue("partition", partition)
                .setCause(failure)
                .log(
                        fenced
                                ? "partition owner fenced"
                                : "transaction failed, nothing is lost, begins anew from the journal");
    }

    /** After the reports were committed. */
    void reported(List<Report> reports) {
        reports.forEach(this::reported);
    }

    private void reported(Report report) {
        switch (report.kind()) {
            case STEP, PROBE -> report.points().forEach(p -> reported(report, p));
            case COMPLETED -> completed(report);
            case PLANNED, REFUSED -> {}
        }
    }

    private void reported(Report report, PointSnapshot point) {
        meters.count(ActuatorMetric.POINT_REPORTED, point.state().name().toLowerCase(Locale.ROOT));
        // Failed: its deadline passed, or the target refused. Either way the agent may still come in there.
        if (point.state() == PointStateName.FAILED || point.state() == PointStateName.REGRESSED) {
            log.atError()
                    .addKeyValue("commandId", report.order().key().commandId())
                    .addKeyValue("step", report.step())
                    .addKeyValue("attempt", report.attempt())
                    .addKeyValue("state", point.state())
                    .log("access may stand at an enforcement point, tried again");
        }
    }

    private void completed(Report report) {
        boolean contains = report.order().key().action() == CommandKey.Action.CONTAIN;
        boolean proven = report.points().stream().allMatch(p -> p.state() == PointStateName.PROVEN);
        log.atInfo()
                .addKeyValue("commandId", report.order().key().commandId())
                .addKeyValue("points", report.points().size())
                .addKeyValue("proven", contains && proven)
                .log("command completed");
        if (contains && proven && !report.points().isEmpty()) {
            meters.record(
                    ActuatorMetric.CONTAINMENT_PROVEN,
                    Duration.between(report.order().eventTime(), report.finishedAt()));
        }
    }
}
