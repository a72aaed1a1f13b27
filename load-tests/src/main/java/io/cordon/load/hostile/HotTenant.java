package io.cordon.load.hostile;

import io.cordon.load.task.Herd;
import io.cordon.load.task.SessionTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/*
 * One thread and one queue, as in a task: what a tenant sends in excess stands before the others' events. The keys spread a tenant over all
 * partitions, so that this is what a flood does to everybody. Open loop: an event's time counts from when it was due.
 */
/** What one tenant's flood does to the latency of others in the same task. */
public final class HotTenant {

    private static final int SESSIONS = 2_000;
    private static final int QUIET_PER_SECOND = 500;
    private static final long MOST_MICROS = 120_000_000;
    private static final int DIGITS = 3;
    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");

    private final SessionTask task;
    private final Herd quiet = new Herd("quiet", SESSIONS);
    private final Herd hot = new Herd("hot", SESSIONS);
    private final Random random = new Random(1);
    private long millis;

    private HotTenant(SessionTask task) {
        this.task = task;
    }

    /**
     * Others alone, then beside a tenant that takes this share of what the task can do.
     *
     * @param share of the events that the task works off when it does nothing else
     * @param time for each
     */
    public static Effect measure(double share, Duration time) {
        try (SessionTask task = SessionTask.open()) {
            HotTenant run = new HotTenant(task);
            run.capacity(time);
            double capacity = run.capacity(time);
            Histogram alone = run.latencies(0, time);
            double flood = capacity * share;
            Histogram beside = run.latencies(flood, time);
            return new Effect(
                    flood,
                    alone.getValueAtPercentile(50),
                    alone.getValueAtPercentile(99),
                    beside.getValueAtPercentile(50),
                    beside.getValueAtPercentile(99));
        }
    }

    /** Events a second, as fast as it goes. */
    private double capacity(Duration time) {
        long began = System.nanoTime();
        long events = 0;
        while (System.nanoTime() - began < time.toNanos()) {
            take(hot);
            events++;
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    private Histogram latencies(double floodPerSecond, Duration time) {
        Histogram micros = new Histogram(MOST_MICROS, DIGITS);
        long began = System.nanoTime();
        long nextQuiet = 0;
        long nextHot = 0;
        while (due(nextQuiet, QUIET_PER_SECOND) < time.toNanos()) {
            boolean isHot = floodPerSecond > 0 && due(nextHot, floodPerSecond) < due(nextQuiet, QUIET_PER_SECOND);
            long due = began + (isHot ? due(nextHot++, floodPerSecond) : due(nextQuiet++, QUIET_PER_SECOND));
            await(due);
            take(isHot ? hot : quiet);
            if (!isHot) {
                micros.recordValue(Math.clamp((System.nanoTime() - due) / 1_000, 0, MOST_MICROS));
            }
        }
        return micros;
    }

    private void take(Herd herd) {
        task.take(herd.next(random.nextInt(herd.size()), BEGIN.plusMillis(millis++)));
    }

    private static long due(long event, double perSecond) {
        return (long) (event * 1e9 / perSecond);
    }

    /** Sleeps while there is time and then looks at the clock, so that sleeping too long is not taken for latency. */
    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > 200_000) {
                LockSupport.parkNanos(left - 200_000);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * What became of the others' latency.
     *
     * @param floodPerSecond events a second of the hot tenant
     * @param aloneP50 microseconds from when an event was due
     * @param aloneP99 the same
     * @param besideP50 beside the hot tenant
     * @param besideP99 beside the hot tenant
     */
    public record Effect(double floodPerSecond, long aloneP50, long aloneP99, long besideP50, long besideP99) {}
}
