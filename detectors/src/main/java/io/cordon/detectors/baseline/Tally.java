package io.cordon.detectors.baseline;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What one runtime's sessions of one agent type add up to. Adding is commutative, so that the order of sessions does not count, but for ageing:
 * at {@value #MOST_SESSIONS} sessions all counts are halved, so that a tally is bounded and what was usual long ago fades.
 */
public final class Tally {

    static final int MOST_SESSIONS = 4_000;

    static final int MAX_TOOLS = 2 * Baseline.MAX_TOOLS;

    private final long[] transitions = new long[Transitions.SIZE * Transitions.SIZE];
    private final Map<Long, Long> tools = new HashMap<>();
    private final long[][] numbers = new long[Number.values().length][PointsHistogram.MOST + 1];
    private final long[][] points = new long[SessionObservation.EFFECTS][PointsHistogram.MOST + 1];
    private long sessions;
    private boolean allTools = true;

    /** The numbers of a session that are kept. */
    enum Number {
        CALLS_IN_SESSION,
        CALLS_IN_MINUTE,
        DESTINATIONS,
        SECONDS,
        CREDENTIALS,
        /** Since the second form. */
        OUTBOUND_KIB;

        /** Those of the first form. */
        static final int BEFORE_SIZES = OUTBOUND_KIB.ordinal();

        private OptionalLong of(SessionObservation session) {
            return switch (this) {
                case CALLS_IN_SESSION -> OptionalLong.of(session.calls());
                case CALLS_IN_MINUTE -> OptionalLong.of(session.callsInMinute());
                case DESTINATIONS -> OptionalLong.of(session.destinations());
                case SECONDS -> OptionalLong.of(session.lasted().toSeconds());
                case CREDENTIALS ->
                    session.credentials().isPresent()
                            ? OptionalLong.of(session.credentials().getAsInt())
                            : OptionalLong.empty();
                case OUTBOUND_KIB -> session.outboundKib();
            };
        }
    }

    /** Of no session. */
    public Tally() {}

    void add(SessionObservation session) {
        sessions++;
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] += session.transitions().cell(i);
        }
        session.tools().forEach(this::addTool);
        for (Number number : Number.values()) {
            number.of(session).ifPresent(value -> numbers[number.ordinal()][Magnitudes.bin(value)]++);
        }
        session.points().forEach((effect, highest) -> points[effect][highest]++);
    }

    /** Halves all counts once there are too many sessions. */
    void age() {
        if (sessions >= MOST_SESSIONS) {
            sessions /= 2;
            halve(transitions);
            tools.replaceAll((tool, calls) -> calls / 2);
            tools.values().removeIf(calls -> calls == 0);
            Arrays.stream(numbers).forEach(Tally::halve);
            Arrays.stream(points).forEach(Tally::halve);
        }
    }

    /** What was once is dropped, what was oftener stays in proportion. */
    private static void halve(long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= 2;
        }
    }

    /** Beyond the bound which tools are kept does depend on the order; then nobody says that a tool was never seen. */
    private void addTool(long tool, int calls) {
        if (tools.size() < MAX_TOOLS || tools.containsKey(tool)) {
            tools.merge(tool, (long) calls, Long::sum);
        } else {
            allTools = false;
        }
    }

    long sessions() {
        return sessions;
    }

    boolean allTools() {
        return allTools;
    }

    Map<Long, Long> tools() {
        return tools;
    }

    long transitions(int cell) {
        return transitions[cell];
    }

    /** Its histogram of a number, as if it had had as many sessions as count. */
    PointsHistogram numbers(Number number, Weight weight) {
        return scaled(numbers[number.ordinal()], weight);
    }

    PointsHistogram points(int effect, Weight weight) {
        return scaled(points[effect], weight);
    }

    /** The stored form. */
    public byte[] encode() {
        return TallyForm.encode(this);
    }

    /**
     * Reads the stored form.
     *
     * @throws UnreadableBaselineException if it was written by a newer release or is damaged
     */
    public static Tally decode(byte[] stored) {
        return TallyForm.decode(stored);
    }

    void write(ByteBuffer out) {
        Form.number(out, sessions);
        Transitions.of(transitions).encode(out);
        Form.number(out, tools.size());
        new TreeMap<>(tools).forEach((tool, calls) -> {
            out.putLong(tool);
            Form.number(out, calls);
        });
        out.put((byte) (allTools ? 1 : 0));
        Arrays.stream(numbers).forEach(bins -> PointsHistogram.of(bins).encode(out));
        Arrays.stream(points).forEach(bins -> PointsHistogram.of(bins).encode(out));
    }

    /** Reads so many of the numbers of a session; the form before had fewer. */
    static Tally read(ByteBuffer in, int counted) {
        Tally read = new Tally();
        read.sessions = Form.number(in);
        Transitions.decode(in).copyTo(read.transitions);
        for (int n = Form.count(in, MAX_TOOLS); n > 0; n--) {
            read.tools.put(in.getLong(), Form.number(in));
        }
        read.allTools = in.get() != 0;
        Arrays.stream(read.numbers)
                .limit(counted)
                .forEach(bins -> PointsHistogram.decode(in).copyTo(bins));
        Arrays.stream(read.points).forEach(bins -> PointsHistogram.decode(in).copyTo(bins));
        return read;
    }

    /** Rounds what has summed up so far, not each bin: many thin bins would otherwise weigh more or less than they did. */
    private static PointsHistogram scaled(long[] bins, Weight weight) {
        long[] scaled = new long[bins.length];
        long sum = 0;
        long before = 0;
        for (int i = 0; i < bins.length; i++) {
            sum += bins[i];
            scaled[i] = weight.of(sum) - before;
            before += scaled[i];
        }
        return PointsHistogram.of(scaled);
    }
}
