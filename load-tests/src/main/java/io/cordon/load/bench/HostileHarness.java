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
        Floods.Counted prints = Floods.prints(events / 200, ADDRESSES);
        Floods.Counted maximal = Floods.maximal(events / 2_000);
        Floods.Holds holds = Floods.holds(events / 100);
        List<Metric> metrics = new ArrayList<>();
        flood("new_sessions", Floods.newSessions(events / 4), metrics);
        flood("endless_session", Floods.endlessSession(events), metrics);
        flood("prints", prints.flood(), metrics);
        flood("maximal", maximal.flood(), metrics);
        flood("holds", holds.flood(), metrics);
        metrics.add(Metric.of("hostile_prints_bound_told", Units.COUNT, prints.told()));
        metrics.add(Metric.of("hostile_maximal_bound_told", Units.COUNT, maximal.told()));
        metrics.add(Metric.of("hostile_holds_written", Units.COUNT, holds.written()));
        metrics.add(Metric.of("hostile_holds_limited", Units.COUNT, holds.limited()));
        for (double share : SHARES) {
            hotTenant(share, metrics);
        }
        return new Outcome(metrics, List.of(), List.of(note()));
    }

    private static void flood(String name, Flood flood, List<Metric> to) {
        to.add(Metric.of("hostile_" + name + "_events_per_s", Units.PER_SECOND, flood.perSecond()));
        to.add(Metric.of("hostile_" + name + "_heap_growth_mib", Units.MEBIBYTES, flood.heapGrowth() / MIB));
        to.add(Metric.of("hostile_" + name + "_state_mib", Units.MEBIBYTES, flood.stateBytes() / MIB));
    }

    private void hotTenant(double share, List<Metric> to) {
        HotTenant.Effect effect = HotTenant.measure(share, time);
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
