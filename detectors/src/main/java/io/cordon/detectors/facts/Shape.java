package io.cordon.detectors.facts;

import io.cordon.detectors.baseline.PointsHistogram;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.finding.Rung;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * What a session looks like from afar: which class of call follows which, which tools it uses, how suspicious it ever was. All a baseline learns
 * from. Counts stop at 255: a session that goes on for days should not outweigh a year of others.
 */
public final class Shape {

    /** Tools that are told apart. */
    static final int TOOLS = 32;

    private static final int FEW_TOOLS = 4;
    private static final int MOST = 255;

    /** By the bits that are set: asked for with each call. */
    private static final int[] DESTINATIONS =
            IntStream.rangeClosed(0, Long.SIZE).map(Shape::destinations).toArray();

    private final byte[] transitions = new byte[Transitions.SIZE * Transitions.SIZE];
    private long[] tools = new long[FEW_TOOLS];
    private byte[] uses = new byte[FEW_TOOLS];
    private final byte[] suspicion = new byte[SessionObservation.EFFECTS];
    private int kinds;
    private int last = Transitions.START;
    private int mostInMinute;
    private long destinations;
    private Rung strongest = Rung.OBSERVE;

    /** The class of the last call; {@link Transitions#START} before the first. */
    public int last() {
        return last;
    }

    /** The name of a class of call as {@link #last()} gives it. */
    public static String name(int last) {
        return last == Transitions.START
                ? "the start"
                : Codes.capability(last).name().toLowerCase(Locale.ROOT);
    }

    /** Which class of call followed which. */
    public Transitions transitions() {
        return Transitions.of(matrix());
    }

    /** The same with one more call, which may never run. */
    public Transitions transitionsWith(Capability next) {
        long[] matrix = matrix();
        matrix[last * Transitions.SIZE + next.ordinal()]++;
        return Transitions.of(matrix);
    }

    private long[] matrix() {
        long[] matrix = new long[transitions.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = transitions[i] & 0xFF;
        }
        return matrix;
    }

    /** True if it used a tool of which this holds. */
    public boolean usedAny(LongPredicate tool) {
        for (int i = 0; i < kinds; i++) {
            if (tool.test(tools[i])) {
                return true;
            }
        }
        return false;
    }

    /** About how many different destinations it named: the number of bits that they would have set at random. */
    public int destinations() {
        return DESTINATIONS[Long.bitCount(destinations)];
    }

    private static int destinations(int bits) {
        int free = Long.SIZE - bits;
        return (int) Math.round(-Long.SIZE * StrictMath.log(Math.max(free, .5) / Long.SIZE));
    }

    /** The strongest rung that any finding about it had. */
    public Rung strongest() {
        return strongest;
    }

    /** Highest points for a class of effect; -1 if none were told. */
    public int suspicion(int effect) {
        return (suspicion[effect] & 0xFF) - 1;
    }

    void called(ToolCallRequested call, long tool, int inMinute) {
        int next = call.capability().ordinal();
        raise(transitions, last * Transitions.SIZE + next);
        last = next;
        mostInMinute = Math.max(mostInMinute, inMinute);
        used(tool);
        for (int i = 0; i < call.destinations().size(); i++) {
            destinations |= 1L << NameHash.of(0, call.destinations().get(i).print());
        }
    }

    /** Tools beyond the bound are not told apart: the session then says less, never something wrong. */
    private void used(long tool) {
        int at = 0;
        while (at < kinds && tools[at] != tool) {
            at++;
        }
        if (at == kinds && kinds < TOOLS) {
            makeRoom();
            tools[kinds++] = tool;
        }
        if (at < kinds) {
            raise(uses, at);
        }
    }

    private void makeRoom() {
        if (kinds == tools.length) {
            tools = Arrays.copyOf(tools, 2 * kinds);
            uses = Arrays.copyOf(uses, 2 * kinds);
        }
    }

    void found(Rung rung) {
        strongest = strongest.atLeast(rung);
    }

    void suspected(int effect, int points) {
        int told = Math.clamp(points, 0, PointsHistogram.MOST) + 1;
        suspicion[effect] = (byte) Math.max(suspicion[effect], told);
    }

    Map<Long, Integer> tools() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < kinds; i++) {
            counts.put(tools[i], uses[i] & 0xFF);
        }
        return counts;
    }

    int mostInMinute() {
        return mostInMinute;
    }

    Map<Integer, Integer> points() {
        Map<Integer, Integer> points = new HashMap<>();
        for (int effect = 0; effect < suspicion.length; effect++) {
            if (suspicion[effect] != 0) {
                points.put(effect, suspicion(effect));
            }
        }
        return points;
    }

    private static void raise(byte[] counts, int at) {
        if ((counts[at] & 0xFF) < MOST) {
            counts[at]++;
        }
    }

    void encode(StateWriter out) {
        sparse(transitions, out);
        out.u8(last);
        out.number(kinds);
        for (int i = 0; i < kinds; i++) {
            out.print(tools[i]);
            out.u8(uses[i]);
        }
        sparse(suspicion, out);
        out.number(mostInMinute);
        out.flag(destinations != 0);
        if (destinations != 0) {
            out.print(destinations);
        }
        out.u8(strongest.ordinal());
    }

    static Shape decode(StateReader in) {
        Shape read = new Shape();
        sparse(read.transitions, in);
        read.last = in.count(Transitions.START);
        read.kinds = in.count(TOOLS);
        read.tools = new long[Math.max(FEW_TOOLS, read.kinds)];
        read.uses = new byte[read.tools.length];
        for (int i = 0; i < read.kinds; i++) {
            read.tools[i] = in.print();
            read.uses[i] = (byte) in.u8();
        }
        sparse(read.suspicion, in);
        read.mostInMinute = in.count(Integer.MAX_VALUE);
        read.destinations = in.flag() ? in.print() : 0;
        read.strongest = Codes.rung(in.u8());
        return read;
    }

    private static void sparse(byte[] counts, StateWriter out) {
        int cells = 0;
        for (byte count : counts) {
            cells += count == 0 ? 0 : 1;
        }
        out.number(cells);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                out.u8(i);
                out.u8(counts[i]);
            }
        }
    }

    private static void sparse(byte[] counts, StateReader in) {
        for (int n = in.count(counts.length); n > 0; n--) {
            int at = in.count(counts.length - 1);
            counts[at] = (byte) in.u8();
        }
    }
}
