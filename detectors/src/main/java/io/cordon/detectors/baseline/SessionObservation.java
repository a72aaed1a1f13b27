package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one finished session looked like. Whoever hands it to a learner vouches that the session ended clean.
 *
 * @param agentType the kind of agent
 * @param runtime who ran it: its share in the baseline is capped
 * @param transitions which class of call followed which
 * @param tools calls by hash of the tool's name
 * @param calls calls in all
 * @param callsInMinute most calls in one minute
 * @param destinations about how many different destinations
 * @param lasted from its first event to its last
 * @param points highest suspicion by coarse class of effect; classes without a judged call are absent
 * @param credentials how many credentials it held at most by their issuers' word; empty if nobody counted
 * @param outboundKib how much left it, in KiB, rounded up; empty if nobody counted
 */
public record SessionObservation(
        String agentType,
        String runtime,
        Transitions transitions,
        Map<Long, Integer> tools,
        long calls,
        int callsInMinute,
        int destinations,
        Duration lasted,
        Map<Integer, Integer> points,
        OptionalInt credentials,
        OptionalLong outboundKib) {

    /** Most bytes of the stored form. */
    public static final int MAX_BYTES = 8 * 1024;

    /** Most tools of one session that are told apart. */
    public static final int MAX_TOOLS = 64;

    /** Coarse classes of effect at most. */
    public static final int EFFECTS = 8;

    /** Checks the bounds and copies the maps. */
    public SessionObservation {
        requireNonNull(agentType, "agentType");
        requireNonNull(runtime, "runtime");
        requireNonNull(transitions, "transitions");
        requireNonNull(lasted, "lasted");
        requireNonNull(credentials, "credentials");
        requireNonNull(outboundKib, "outboundKib");
        tools = Map.copyOf(tools);
        points = Map.copyOf(points);
        if (tools.size() > MAX_TOOLS) {
            throw new IllegalArgumentException("a session of " + tools.size() + " tools, the bound is " + MAX_TOOLS);
        }
        points.forEach((effect, highest) -> {
            if (effect < 0 || effect >= EFFECTS || highest < 0 || highest > PointsHistogram.MOST) {
                throw new IllegalArgumentException("no points: " + highest + " for the class of effect " + effect);
            }
        });
    }

    /** A session of which nobody counted what left it. */
    public SessionObservation(
            String agentType,
            String runtime,
            Transitions transitions,
            Map<Long, Integer> tools,
            long calls,
            int callsInMinute,
            int destinations,
            Duration lasted,
            Map<Integer, Integer> points,
            OptionalInt credentials) {
        this(
                agentType,
                runtime,
                transitions,
                tools,
                calls,
                callsInMinute,
                destinations,
                lasted,
                points,
                credentials,
                OptionalLong.empty());
    }

    /** The same session, run by this runtime. */
    public SessionObservation by(String ranIt) {
        return with(ranIt, credentials, outboundKib);
    }

    /** The same session, which held so many credentials at most. */
    public SessionObservation holding(int most) {
        return with(runtime, OptionalInt.of(most), outboundKib);
    }

    /** The same session, out of which so much went. */
    public SessionObservation sending(long kib) {
        return with(runtime, credentials, OptionalLong.of(kib));
    }

    private SessionObservation with(String ranIt, OptionalInt held, OptionalLong sent) {
        return new SessionObservation(
                agentType, ranIt, transitions, tools, calls, callsInMinute, destinations, lasted, points, held, sent);
    }

    /** The stored form, at most {@value #MAX_BYTES} bytes. */
    public byte[] encode() {
        return ObservationForm.encode(this);
    }

    /**
     * Reads the stored form.
     *
     * @throws UnreadableBaselineException if it was written by a newer release or is damaged
     */
    public static SessionObservation decode(byte[] stored) {
        return ObservationForm.decode(stored);
    }

    /** The same session as one of all agent types together, where its type is what a runtime is among those of one type. */
    public SessionObservation ofAllTypes() {
        return new SessionObservation(
                Baselines.ALL_TYPES,
                agentType,
                transitions,
                tools,
                calls,
                callsInMinute,
                destinations,
                lasted,
                points,
                credentials,
                outboundKib);
    }
}
