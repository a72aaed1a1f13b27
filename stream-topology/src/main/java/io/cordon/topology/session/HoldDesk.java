package io.cordon.topology.session;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.wire.Cause;
import io.cordon.wire.HoldMapper;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes the holds of one task to the gate feed, within the limit, and takes them back. */
final class HoldDesk {
    private final ProcessorContext<String, Object> context;
    private final String feed;
    private final String application;
    private final HoldLedger ledger;
    private final EarlyHolds early;
    private final DetectionMeters meters;

    HoldDesk(
            ProcessorContext<String, Object> context,
            SessionSettings settings,
            HoldLedger ledger,
            EarlyHolds early,
            DetectionMeters meters) {
        this.context = context;
        this.feed = settings.children().gate();
        this.application = settings.application();
        this.ledger = ledger;
        this.early = early;
        this.meters = meters;
    }

    /**
     * Holds, or asks, if too many are held.
     *
     * @param trace goes with what is written
     * @return true if this is the first hold in its window that became a question
     */
    boolean hold(Hold wanted, Cause cause, Headers trace) {
        String tenant = cause.session().tenant();
        String key = HoldMapper.key(tenant, wanted.subject());
        HoldLedger.Settled settled = ledger.settle(tenant, key, onBrokerClock(wanted, cause), cause.brokerTime());
        if (settled.limited()) {
            meters.count(DetectionMetric.HOLD_LIMITED);
        }
        meters.count(DetectionMetric.HOLD_WRITTEN, label(settled.hold().rung()), settled.renewed() ? "renewed" : "new");
        tellEarly(settled, cause, trace);
        forward(key, HoldMapper.toAvro(settled.hold(), cause.brokerTime(), application), cause, trace);
        if (!settled.renewed()) {
            Instant written = Instant.ofEpochMilli(context.currentSystemTimeMs());
            meters.took(DetectionMetric.HOLD_DELAYED, Duration.between(cause.brokerTime(), written));
        }
        return settled.storm();
    }

    private void tellEarly(HoldLedger.Settled settled, Cause cause, Headers trace) {
        Hold hold = settled.hold();
        if (settled.renewed() || hold.rung() != Rung.HOLD) {
            return;
        }
        Hold first = new Hold(hold.subject(), hold.rung(), hold.expiresAt().plus(waited(cause)));
        early.tell(
                HoldMapper.earlyKey(cause.session().tenant(), hold.subject()),
                HoldMapper.toAvro(first, cause.brokerTime(), application),
                trace);
    }

    /** For so long an early hold lasts longer than its hold: an event that has waited must not have used up what is to bridge the time until its transaction ends. */
    private Duration waited(Cause cause) {
        return Duration.ofMillis(
                Math.max(0, context.currentSystemTimeMs() - cause.brokerTime().toEpochMilli()));
    }

    /** Gates go by the broker's clock. A runtime whose own clock lags within the tolerance must not gain that much of its hold. */
    private static Hold onBrokerClock(Hold hold, Cause cause) {
        Duration lasts = Duration.between(cause.engineTime(), hold.expiresAt());
        return new Hold(hold.subject(), hold.rung(), cause.brokerTime().plus(lasts));
    }

    /**
     * Takes a hold back.
     *
     * @return false if there was none
     */
    boolean lift(Subject subject, Cause cause, Headers trace) {
        String tenant = cause.session().tenant();
        String key = HoldMapper.key(tenant, subject);
        if (!ledger.forget(key)) {
            return false;
        }
        meters.count(DetectionMetric.HOLD_LIFTED);
        forward(HoldMapper.earlyKey(tenant, subject), null, cause, trace);
        forward(key, null, cause, trace);
        return true;
    }

    /** Forgets the hold of a session that is deleted; what stands at the gates ends by itself. */
    void forget(SessionRef session) {
        ledger.forget(HoldMapper.key(session.tenant(), Subject.session(session.session())));
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void forward(String key, @Nullable GateEntry entry, Cause cause, Headers trace) {
        context.forward(new Record<>(key, entry, cause.brokerTime().toEpochMilli(), trace), feed);
    }
}
