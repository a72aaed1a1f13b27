package io.cordon.actuator.connector;

import io.cordon.actuator.config.CallLimits;
import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.connectors.api.ConnectorException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls on workers.
 *
 * <p><b>Failure semantics:</b> each call has exactly one result, at the latest at its deadline; then the worker is interrupted,
 * and whether the call had its effect is unknown. A connector that throws gives a result that is tried again. Calls to a target
 * that keeps failing are not made for a while.
 */
public final class Caller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Caller.class);

    private final Invocation invocation;
    private final ConnectorSet connectors;
    private final Breakers breakers;
    private final Turns turns;
    private final PlaceQueues places = new PlaceQueues();
    private final CallLimits limits;
    private final Meters meters;
    private final ExecutorService workers;
    private final ExecutorService patrols;
    private final ScheduledExecutorService deadlines;

    /**
     * A caller whose workers wait for calls.
     *
     * @param configs the connectors' limits
     * @param shut what the contained subjects need
     * @param clock time by which nothing that a probe calls expired is alive anywhere
     */
    public Caller(
            ConnectorSet connectors,
            List<ConnectorConfig> configs,
            Unsealer unsealer,
            ShutPoints shut,
            CallLimits limits,
            Meters meters,
            Clock clock) {
        this.invocation = new Invocation(connectors, unsealer, shut, clock);
        this.connectors = connectors;
        this.breakers = new Breakers(limits);
        this.turns = new Turns(configs);
        this.limits = limits;
        this.meters = meters;
        this.patrols = pool("actuator-patrol-", Math.max(1, limits.workers() / 4));
        this.workers = pool("actuator-call-", limits.workers());
        this.deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("actuator-deadline").factory());
    }

    /**
     * Makes a call as soon as its target bears one more and nobody else is at its place; the result comes in another thread. Whoever only looks
     * waits for nobody.
     */
    public void call(Call call, BiConsumer<Call, CallResult> whenDone) {
        boolean looks = call.kind() == Call.Kind.PROBE || call.kind() == Call.Kind.PATROL;
        if (looks) {
            inTurn(call, whenDone);
        } else {
            places.enter(Place.of(call), () -> inTurn(call, leaving(whenDone)));
        }
    }

    private BiConsumer<Call, CallResult> leaving(BiConsumer<Call, CallResult> whenDone) {
        return (made, result) -> {
            try {
                whenDone.accept(made, result);
            } finally {
                places.leave(Place.of(made));
            }
        };
    }

    private void inTurn(Call call, BiConsumer<Call, CallResult> whenDone) {
        Duration wait = turns.take(call.point().connector());
        if (wait.isZero()) {
            made(call, whenDone);
        } else {
            deadlines.schedule(() -> made(call, whenDone), wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void made(Call call, BiConsumer<Call, CallResult> whenDone) {
        // Patrols have workers of their own: looking after what is proven must not delay what is not.
        var pool = call.kind() == Call.Kind.PATROL ? patrols : workers;
        pool.execute(() -> run(call, whenDone));
    }

    private void run(Call call, BiConsumer<Call, CallResult> whenDone) {
        var breaker = breakers.of(call.point().connector());
        if (!breaker.tryAcquirePermission()) {
            meters.count(
                    ActuatorMetric.CALL_REJECTED, connectors.type(call.point().connector()));
            whenDone.accept(call, Invocation.failed(call, "the target keeps failing: left alone for a while"));
            return;
        }
        var answered = new AtomicBoolean();
        var worker = Thread.currentThread();
        var deadline = deadlines.schedule(
                () -> {
                    if (answered.compareAndSet(false, true)) {
                        worker.interrupt();
                        expired(call);
                        breaker.onError(limits.deadline().toMillis(), TimeUnit.MILLISECONDS, new DeadlineExceeded());
                        whenDone.accept(call, Invocation.failed(call, "no result within " + limits.deadline()));
                    }
                },
                limits.deadline().toMillis(),
                TimeUnit.MILLISECONDS);
        long began = System.nanoTime();
        var result = guarded(call);
        deadline.cancel(false);
        if (answered.compareAndSet(false, true)) {
            observe(call, result, Duration.ofNanos(System.nanoTime() - began), breaker);
            whenDone.accept(call, result);
        }
        Thread.interrupted(); // the interrupt of a deadline must not reach the next call
    }

    private void expired(Call call) {
        meters.count(ActuatorMetric.CALL_EXPIRED, connectors.type(call.point().connector()));
        log.atError()
                .addKeyValue("commandId", call.order().key().commandId())
                .addKeyValue("step", call.step())
                .addKeyValue("deadline", limits.deadline())
                .log("no result by the deadline, its effect is looked for");
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    private CallResult guarded(Call call) {
        try {
            return invocation.of(call);
        } catch (RuntimeException e) {
            // A bug, or broken surroundings such as an unreadable secret: access stands, so it is tried again and told.
            log.atError()
                    .addKeyValue("commandId", call.order().key().commandId())
                    .addKeyValue("step", call.step())
                    .setCause(withoutMessage(e))
                    .log("connector failed");
            return Invocation.failed(
                    call, "the connector failed: " + e.getClass().getSimpleName());
        }
    }

    /** What a connector did not mean to throw may quote what it sent: only its own exceptions keep their message. */
    private static RuntimeException withoutMessage(RuntimeException e) {
        if (e instanceof ConnectorException) {
            return e;
        }
        var shown = new ConnectorException(e.getClass().getName() + ", message withheld");
        shown.setStackTrace(e.getStackTrace());
        return shown;
    }

    private void observe(Call call, CallResult result, Duration took, CircuitBreaker breaker) {
        if (call.kind() == Call.Kind.CAPTURE) {
            breaker.releasePermission(); // says nothing about the target: it answers "unknown" for what it cannot read
            return;
        }
        var type = connectors.type(call.point().connector());
        var verdict = Verdict.of(result);
        switch (call.kind()) {
            case CAPTURE -> throw new IllegalStateException("handled above");
            case PROBE, PATROL -> meters.record(ActuatorMetric.PROBE_FINISHED, took, type, verdict.label());
            case CONTAIN, RELEASE -> meters.record(ActuatorMetric.STEP_FINISHED, took, type, verdict.label());
        }
        if (verdict == Verdict.CUT_OFF) {
            meters.count(ActuatorMetric.CONNECTOR_DENIED, type);
            log.atError()
                    .addKeyValue("connector", call.point().connector())
                    .log("target refuses the connector itself: nothing can be contained there");
        }
        if (verdict.reached()) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new NotReached());
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        workers.shutdownNow();
        patrols.shutdownNow();
    }

    private static final class DeadlineExceeded extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class NotReached extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
