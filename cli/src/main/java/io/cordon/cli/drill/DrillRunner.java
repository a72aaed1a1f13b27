package io.cordon.cli.drill;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.RequestDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Drills in one process, until it is closed. */
public final class DrillRunner implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Drill drill;
    private final Duration every;

    private DrillRunner(Drill drill, Duration every) {
        this.drill = drill;
        this.every = every;
    }

    /** Drills of a tenant's kill path, announced at this desk. */
    public static DrillRunner of(Cluster cluster, String tenant, RequestDesk desk, DrillPlan plan) {
        List<CanaryMint> mints = plan.targets().stream().map(CanaryMint::of).toList();
        var ground = new ClusterGround(cluster, tenant, desk, plan);
        return new DrillRunner(
                new Drill(mints, ground, () -> "drill-" + UUID.randomUUID(), InstantSource.system()), plan.every());
    }

    /** One drill. */
    public DrillOutcome once() {
        return drill.get();
    }

    /** A drill now and then on schedule, until this is closed. */
    public void run(Consumer<DrillOutcome> told) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        new DrillSchedule(
                        drill,
                        every,
                        clock,
                        due -> !closed.await(
                                Duration.between(clock.instant(), due).toMillis(), TimeUnit.MILLISECONDS))
                .run(told);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
