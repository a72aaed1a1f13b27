package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.RestartRun;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** How long an instance without a standby is away that was killed. */
record RestartHarness(LoadCluster cluster, String streams, PrintStream out) implements Harness {

    static final String NAME = "restart";

    private static final double MIB = 1 << 20;

    /** The target is for as much, 3 GB. */
    private static final long STATE_BYTES = 3_000_000_000L;

    private static final int EVENTS_AT_A_TIME = 200_000;
    private static final double MILLIS = 1_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        RestartRun.Restart restart = new RestartRun(cluster, streams).after(STATE_BYTES, EVENTS_AT_A_TIME, this::tell);
        double mebibytes = restart.stateBytes() / MIB;
        return new Outcome(
                List.of(
                        Metric.of("restart_s", Units.SECONDS, restart.took().toMillis() / MILLIS),
                        Metric.of("restart_state_mib", Units.MEBIBYTES, mebibytes)),
                List.of(),
                List.of(String.format(
                        Locale.ROOT,
                        "Restart: one instance without a standby, killed (SIGKILL) with %.0f MiB of state on its disk, without what RocksDB still had "
                                + "in memory, and started again on the same disk; until it is ready, the start of its process included.",
                        mebibytes)));
    }

    /** It takes a quarter of an hour to have as much. */
    private void tell(long bytes) {
        out.printf(Locale.ROOT, "  %.0f of %.0f MiB of state%n", bytes / MIB, STATE_BYTES / MIB);
    }
}
