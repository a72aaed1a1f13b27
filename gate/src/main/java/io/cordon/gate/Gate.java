package io.cordon.gate;

import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.emitter.CallGuard;
import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.emitter.JudgedCall;
import io.cordon.emitter.SessionIdentity;
import io.cordon.gate.core.LocalCore;
import io.cordon.gate.core.Opinion;
import io.cordon.gate.feed.BaselineFollower;
import io.cordon.gate.feed.GateFeed;
import io.cordon.gate.view.GateView;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The decision before a tool call, in the agent's own process: what the topology says about the session, and what the
 * detection core says about the call. Thread-safe; {@link #judge} takes no lock that I/O holds and does no I/O.
 *
 * <p><b>Failure semantics.</b> A gate that can't see (not warm yet, no heartbeats, extraction not finished) answers by the
 * {@link io.cordon.gate.decision.FailurePolicy} of the call's class, and says so in its verdict. A denial that it knows of stands, however old.
 */
public final class Gate implements CallGuard {

    private final LocalCore core;
    private final GateFeed feed;
    private final Optional<BaselineFollower> baselines;
    private final Judge judge;
    private final Watches watches = new Watches();
    private final LongAdder judged = new LongAdder();
    private final LongAdder stopped = new LongAdder();

    private Gate(GateConfig config) {
        this.feed = GateFeed.start(config.feed(), config.clock(), this::denied);
        Baselines fixed = config.core().baselines();
        this.baselines =
                fixed.byAgentType().isEmpty() ? Optional.of(BaselineFollower.start(config.feed())) : Optional.empty();
        this.core = new LocalCore(new Yardsticks(
                config.core(), baselines.map(BaselineFollower::shelf).orElseGet(() -> BaselineShelf.fixed(fixed))));
        this.judge = new Judge(config, feed.view());
    }

    /**
     * Opens a gate and begins to follow the feed. It answers at once, by failure policy until it has read the feed.
     *
     * @throws org.apache.kafka.common.KafkaException if the cluster can't be asked for its topics
     */
    public static Gate open(GateConfig config) {
        return new Gate(config);
    }

    @Override
    public GuardVerdict judge(Event requested, GuardContext context) {
        return verdict(requested, core.judge(requested, OriginLevel.VERIFIED), context);
    }

    /** Reads what the detectors ask for: of a call that leads nowhere and changes nothing, nothing. */
    @Override
    public GuardVerdict judge(JudgedCall requested, GuardContext context) {
        Event outline = requested.outline();
        return verdict(outline, core.judge(outline, requested.arguments(), OriginLevel.VERIFIED), context);
    }

    private GuardVerdict verdict(Event requested, Optional<Opinion> opinion, GuardContext context) {
        GuardVerdict verdict = judge.judge(requested, opinion, context, watches.of(context.session()));
        judged.increment();
        if (!verdict.decision().allows()) {
            stopped.increment();
        }
        return verdict;
    }

    @Override
    public void observed(Event event) {
        core.observe(event, OriginLevel.VERIFIED);
        if (event.getKind() == EventKind.CREDENTIAL_ISSUED && event.getCredentialIssued() != null) {
            watches.holds(event.getSession(), event.getCredentialIssued().getCredential());
        }
    }

    @Override
    public void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {
        Watch watch = watches.add(session.session(), new Watch(session, onContained));
        watch.keys().denials().forEach(key -> notice(key, watch));
    }

    @Override
    public void forget(SessionIdentity session) {
        watches.remove(session.session());
        core.forget(session.tenant(), session.root(), session.session());
    }

    /** How the gate is. */
    public GateHealth health() {
        return new GateHealth(
                watches.size(), judged.sum(), stopped.sum(), feed.view().phantoms());
    }

    /** What the feed says: for those who wait until the gate is warm. */
    public GateView view() {
        return feed.view();
    }

    @Override
    public void close() {
        baselines.ifPresent(BaselineFollower::close);
        feed.close();
    }

    private void denied(String key) {
        watches.concernedBy(key).forEach(watch -> notice(key, watch));
    }

    private void notice(String key, Watch watch) {
        feed.view().denial(key).ifPresent(denial -> watch.tell(Notices.of(key, denial)));
    }
}
