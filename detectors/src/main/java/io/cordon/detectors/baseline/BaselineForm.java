package io.cordon.detectors.baseline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of a baseline: version byte first, maps in the order of their keys, so that equal baselines have equal bytes. */
final class BaselineForm {

    /** The form before had no sizes, and without any the baseline is still of that form. */
    private static final int VERSION = 2;

    private static final int WITHOUT_SIZES = 1;

    private BaselineForm() {}

    static byte[] encode(Baseline baseline) {
        ByteBuffer out = ByteBuffer.allocate(Baseline.MAX_BYTES);
        boolean sized = baseline.outboundKib().count() > 0;
        out.put((byte) (sized ? VERSION : WITHOUT_SIZES));
        Form.text(out, baseline.agentType());
        Form.number(out, baseline.version());
        Form.number(out, baseline.learnt());
        Form.number(out, baseline.sessions());
        Form.number(out, baseline.runtimes().size());
        new TreeMap<>(baseline.runtimes()).forEach((name, sessions) -> {
            Form.text(out, name);
            Form.number(out, sessions);
        });
        baseline.transitions().encode(out);
        Form.number(out, baseline.tools().size());
        new TreeMap<>(baseline.tools()).forEach((tool, calls) -> {
            out.putLong(tool);
            Form.number(out, calls);
        });
        out.put((byte) (baseline.allTools() ? 1 : 0));
        magnitudes(baseline).forEach(numbers -> numbers.encode(out));
        if (sized) {
            baseline.outboundKib().encode(out);
        }
        baseline.points().forEach(points -> points.encode(out));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static List<Magnitudes> magnitudes(Baseline baseline) {
        return List.of(
                baseline.callsInSession(),
                baseline.callsInMinute(),
                baseline.destinations(),
                baseline.seconds(),
                baseline.credentials());
    }

    static Baseline decode(byte[] stored) {
        try {
            return read(ByteBuffer.wrap(stored));
        } catch (BufferUnderflowException e) {
            throw new UnreadableBaselineException("the baseline ends after " + stored.length + " bytes", e);
        }
    }

    private static Baseline read(ByteBuffer in) {
        int version = in.get();
        if (version < 1 || version > VERSION) {
            throw new UnreadableBaselineException(
                    "the baseline has the form " + version + ", this release reads 1 to " + VERSION);
        }
        return new Baseline(
                Form.text(in),
                Form.number(in),
                Form.number(in),
                Form.number(in),
                runtimes(in),
                Transitions.decode(in),
                tools(in),
                in.get() != 0,
                Magnitudes.decode(in),
                Magnitudes.decode(in),
                Magnitudes.decode(in),
                Magnitudes.decode(in),
                Magnitudes.decode(in),
                version == WITHOUT_SIZES ? Magnitudes.EMPTY : Magnitudes.decode(in),
                points(in));
    }

    private static Map<String, Long> runtimes(ByteBuffer in) {
        Map<String, Long> runtimes = new HashMap<>();
        for (int n = Form.count(in, Baseline.MAX_RUNTIMES); n > 0; n--) {
            runtimes.put(Form.text(in), Form.number(in));
        }
        return runtimes;
    }

    private static Map<Long, Long> tools(ByteBuffer in) {
        Map<Long, Long> tools = new HashMap<>();
        for (int n = Form.count(in, Baseline.MAX_TOOLS); n > 0; n--) {
            tools.put(in.getLong(), Form.number(in));
        }
        return tools;
    }

    private static List<PointsHistogram> points(ByteBuffer in) {
        List<PointsHistogram> points = new ArrayList<>();
        while (points.size() < SessionObservation.EFFECTS) {
            points.add(PointsHistogram.decode(in));
        }
        return points;
    }
}
