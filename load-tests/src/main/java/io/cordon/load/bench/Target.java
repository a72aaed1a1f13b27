package io.cordon.load.bench;

import java.util.List;
import java.util.Optional;

/**
 * What a figure must reach.
 *
 * @param metric its name
 * @param atLeast whether more is better
 * @param bound what it must reach, or not exceed
 */
record Target(String metric, boolean atLeast, double bound) {

    private static final List<Target> ALL = List.of(
            new Target("topology_vs_passthrough", true, 0.35),
            new Target("topology_vs_stateful", true, 0.6),
            new Target("core_us_per_event", false, 4),
            new Target("core_recorded_us_per_event", false, 4),
            new Target("gate_p50_us", false, 5),
            new Target("gate_p99_us", false, 60),
            new Target("emitter_p50_us", false, 5),
            new Target("extract_mb_per_s", true, 80),
            new Target("extract_recorded_mb_per_s", true, 80),
            new Target("extract_long_mb_per_s", true, 80),
            new Target("deny_p50_ms", false, 15),
            new Target("deny_p99_ms", false, 50),
            new Target("contain_share", true, 1),
            new Target("contain_p50_ms", false, 300),
            new Target("contain_p99_ms", false, 1_000),
            new Target("contained_gate_p99_ms", false, 50),
            new Target("core_vs_fastest_peer_secret_then_egress", true, 3),
            new Target("core_vs_fastest_peer_denials", true, 3),
            new Target("core_vs_fastest_peer_destinations", true, 3),
            new Target("long_session_ratio", false, 1.2),
            new Target("long_session_stored_ratio", false, 1.2),
            new Target("million_sessions_ratio", true, 0.7),
            new Target("takeover_s", false, 10),
            new Target("restart_s", false, 60),
            new Target("rolling_without_detection_max_s", false, 10),
            new Target("survival_lost_events", false, 0),
            new Target("survival_unprocessed", false, 0),
            new Target("survival_uncontained", false, 0),
            new Target("survival_double_containments", false, 0),
            new Target("survival_false_containments", false, 0),
            new Target("survival_gate_opened", false, 0));

    static Optional<Target> of(Metric metric) {
        return ALL.stream()
                .filter(target -> target.metric().equals(metric.name()))
                .findFirst();
    }

    boolean reachedBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "<= ") + Figures.text(bound);
    }
}
