package io.cordon.load.bench;

import io.cordon.load.hostile.Flood;
import io.cordon.load.hostile.Floods;
import io.cordon.load.hostile.HotTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What floods do to memory and to others.
 *
 * @param events of the longest flood
 * @param time for each rate of the hot tenant
 */
record HostileHarness(int events, Duration time) implements Harness {

    static final String NAME = "hostile";

    private static final double MIB = 1 << 20;
    private static final int ADDRESSES = 256;
    private static final double[] SHARES = {0.5, 0.8};

    /** A million events in one session. */
    static HostileHarness standard() {
        return new HostileHarness(1_000_000, Duration.ofSeconds(10));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        Steps steps = new Steps();
        List<Metric> metrics = new ArrayList<>();
        steps.attempt("new sessions", () -> Floods.newSessions(events / 4))
                .ifPresent(flood -> flood("new_sessions", flood, metrics));
        steps.attempt("endless session", () -> Floods.endlessSession(events))
                .ifPresent(flood -> flood("endless_session", flood, metrics));
        steps.attempt("prints", () -> Floods.prints(events / 200, ADDRESSES))
                .ifPresent(counted -> counted("prints", counted, metrics));
        steps.attempt("maximal", () -> Floods.maximal(events / 2_000))
                .ifPresent(counted -> counted("maximal", counted, metrics));
        steps.attempt("holds", () -> Floods.holds(events / 100)).ifPresent(holds -> holds(holds, metrics));
        for (double share : SHARES) {
            steps.attempt("hot tenant", () -> HotTenant.measure(share, time))
                    .ifPresent(effect -> hotTenant(share, effect, metrics));
        }
        steps.requireAny(metrics);
        return new Outcome(metrics, List.of(), List.of(note()), steps.failures());
    }

    private static void counted(String name, Floods.Counted counted, List<Metric> to) {
        flood(name, counted.flood(), to);
        to.add(Metric.of("hostile_" + name + "_bound_told", Units.COUNT, counted.told()));
    }

    private static void holds(Floods.Holds holds, List<Metric> to) {
        flood("holds", holds.flood(), to);
        to.add(Metric.of("hostile_holds_written", Units.COUNT, holds.written()));
        to.add(Metric.of("hostile_holds_limited", Units.COUNT, holds.limited()));
    }

    private static void flood(String name, Flood flood, List<Metric> to) {
        to.add(Metric.of("hostile_" + name + "_events_per_s", Units.PER_SECOND, flood.perSecond()));
        to.add(Metric.of("hostile_" + name + "_heap_growth_mib", Units.MEBIBYTES, flood.heapGrowth() / MIB));
        to.add(Metric.of("hostile_" + name + "_state_mib", Units.MEBIBYTES, flood.stateBytes() / MIB));
    }

    private static void hotTenant(double share, HotTenant.Effect effect, List<Metric> to) {
        String at = String.format(Locale.ROOT, "_at_%.0f_percent", share * 100);
        to.add(Metric.of("hostile_others_p50_us" + at, Units.MICROS, effect.besideP50(), effect.aloneP50()));
        to.add(Metric.of("hostile_others_p99_us" + at, Units.MICROS, effect.besideP99(), effect.aloneP99()));
    }

    private String note() {
        return String.format(
                Locale.ROOT,
                "Hostile load on one task in this process, with the product's stores and limits: %,d sessions that only begin; one session of %,d "
                        + "events; results of %d values never seen before; results of a megabyte; sessions that all turn hostile. Heap growth is "
                        + "what the second half of a flood keeps. What is cut off shows as a finding, or as `cordon.hold.limited`. Others' latency "
                        + "(2,000 sessions, 500 events/s, open loop) stands beside its value without the flood, at a hot tenant that takes 50 and 80 %% of "
                        + "what the task can do. Above what it can do nothing in a task puts one tenant before another: the broker's quotas by role do "
                        + "(ADR 186), and are not part of this.",
                events / 4,
                events,
                ADDRESSES);
    }
}
