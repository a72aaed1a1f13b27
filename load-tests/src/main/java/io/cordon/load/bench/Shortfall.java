package io.cordon.load.bench;

import java.util.Map;

/** Why a target is missed, where somebody has looked: where the time goes, and what was tried. */
final class Shortfall {

    private static final String UNKNOWN = "nobody has looked yet where the time goes.";

    private static final String LINE =
            "the time of an event goes to the stream thread (core, records of session and tree, reading and checking the event), the broker, "
                    + "the producer and the collector, in this order. Tried: longer transactions (ADR 170, 199), writing records at the commit "
                    + "(ADR 171), decoded facts in the heap (ADR 173), one store for each core (ADR 198).";

    private static final String CORE =
            "the core skips repeats, keeps calls under way, denials and standing of each session, and looks an event's session up, whatever the one "
                    + "detector reads; a peer drops most events by one comparison. Tried: facts that no detector reads are not kept, empty ones take no "
                    + "memory, signs before comparison in `abnormal-shape` (ADR 251, 252).";

    private static final Map<String, String> KNOWN = Map.of(
            "topology_vs_passthrough", LINE,
            "topology_vs_stateful", LINE,
            "core_vs_fastest_peer_secret_then_egress", CORE,
            "core_vs_fastest_peer_denials", CORE,
            "core_vs_fastest_peer_destinations", CORE);

    private Shortfall() {}

    static String of(Metric metric) {
        return KNOWN.getOrDefault(metric.name(), UNKNOWN);
    }
}
