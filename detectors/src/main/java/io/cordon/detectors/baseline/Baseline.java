package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What sessions of one agent type usually look like. Immutable and bounded: its stored form takes at most {@value #MAX_BYTES} bytes.
 *
 * @param agentType the kind of agent
 * @param version which of its baselines this is
 * @param learnt sessions that were observed
 * @param sessions sessions that count, after the caps on runtimes
 * @param runtimes observed sessions by runtime
 * @param transitions which class of call follows which
 * @param tools calls by hash of the tool's name, the most used
 * @param allTools true if {@code tools} misses none that was observed
 * @param callsInSession calls of a session
 * @param callsInMinute most calls of a session in one minute
 * @param destinations different destinations of a session
 * @param seconds how long a session lasts
 * @param credentials most credentials of a session at once, of the sessions for which they were counted
 * @param outboundKib KiB that left a session, of the sessions for which they were counted
 * @param points highest suspicion of a session by coarse class of effect, {@link SessionObservation#EFFECTS} of them
 */
public record Baseline(
        String agentType,
        long version,
        long learnt,
        long sessions,
        Map<String, Long> runtimes,
        Transitions transitions,
        Map<Long, Long> tools,
        boolean allTools,
        Magnitudes callsInSession,
        Magnitudes callsInMinute,
        Magnitudes destinations,
        Magnitudes seconds,
        Magnitudes credentials,
        Magnitudes outboundKib,
        List<PointsHistogram> points) {

    /** Most bytes of the stored form. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Most tools that are told apart. */
    public static final int MAX_TOOLS = 256;

    /** Most runtimes that are told apart; the rest are one. */
    public static final int MAX_RUNTIMES = 64;

    /** Most characters of a name. */
    public static final int MAX_NAME = 128;

    private static final int WARM_SESSIONS = 30;
    private static final int WARM_ACTIONS = 500;

    /** Checks the bounds and copies the collections. */
    public Baseline {
        requireNonNull(agentType, "agentType");
        requireNonNull(transitions, "transitions");
        requireNonNull(callsInSession, "callsInSession");
        requireNonNull(callsInMinute, "callsInMinute");
        requireNonNull(destinations, "destinations");
        requireNonNull(seconds, "seconds");
        requireNonNull(credentials, "credentials");
        requireNonNull(outboundKib, "outboundKib");
        runtimes = Map.copyOf(runtimes);
        tools = Map.copyOf(tools);
        points = List.copyOf(points);
        if (tools.size() > MAX_TOOLS
                || runtimes.size() > MAX_RUNTIMES
                || points.size() != SessionObservation.EFFECTS
                || agentType.length() > MAX_NAME
                || runtimes.keySet().stream().anyMatch(name -> name.length() > MAX_NAME)) {
            throw new IllegalArgumentException("the baseline of " + agentType + " is larger than a baseline may be");
        }
    }

    /** Its name among all baselines of all times: agent type and version. */
    public String id() {
        return agentType + '@' + version;
    }

    /**
     * True once enough was seen to tell the unusual from the unseen: {@value #WARM_SESSIONS} sessions and {@value #WARM_ACTIONS} calls. Before
     * that nobody should go by the shape; points may be used earlier, with the care that their count calls for.
     */
    public boolean warm() {
        return sessions >= WARM_SESSIONS && transitions.total() >= WARM_ACTIONS;
    }

    /**
     * How many credentials 99 % of its sessions hold at once at most; empty while they were counted for fewer than {@value #WARM_SESSIONS}
     * sessions.
     */
    public OptionalLong usualCredentials() {
        return credentials.count() < WARM_SESSIONS ? OptionalLong.empty() : OptionalLong.of(credentials.quantile(.99));
    }

    /** How many KiB leave 99 % of its sessions at most; empty while they were counted for fewer than {@value #WARM_SESSIONS} sessions. */
    public OptionalLong usualOutboundKib() {
        return outboundKib.count() < WARM_SESSIONS ? OptionalLong.empty() : OptionalLong.of(outboundKib.quantile(.99));
    }

    /** Which baseline it is, for findings and logs: its name, and a hash that any difference changes. */
    public String stamp() {
        return String.format(Locale.ROOT, "%s-%08x", id(), Form.hash(encode()));
    }

    /** True if a session was seen to use the tool, or if not all tools were kept and so nobody can say. */
    public boolean knowsTool(long tool) {
        return !allTools || tools.containsKey(tool);
    }

    /** Highest suspicion of sessions that did something of this class. */
    public PointsHistogram points(int effect) {
        return points.get(effect);
    }

    /** The stored form. */
    public byte[] encode() {
        return BaselineForm.encode(this);
    }

    /**
     * Reads the stored form.
     *
     * @throws UnreadableBaselineException if it was written by a newer release or is damaged
     */
    public static Baseline decode(byte[] stored) {
        return BaselineForm.decode(stored);
    }

    /** The same as JSON, for people and other tools to read; only {@link #encode} is read back. */
    public String toJson() {
        return BaselineJson.of(this);
    }
}
