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
            "whatever is switched on, the core folds each event into all facts of session and tree, where a peer keeps what its one query asks "
                    + "for. By samples no method stands out: a sixth is `Core.apply` itself, a seventh the look-up of the session, the rest is spread "
                    + "over the folds. Nothing was tried yet.";

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
