package io.cordon.detectors.baseline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The stored form of an observation: version byte first, maps in the order of their keys. */
final class ObservationForm {

    /** The form before had no sizes, and without any the observation is still of that form. */
    private static final int VERSION = 2;

    private static final int WITHOUT_SIZES = 1;

    private ObservationForm() {}

    static byte[] encode(SessionObservation session) {
        ByteBuffer out = ByteBuffer.allocate(SessionObservation.MAX_BYTES);
        boolean sized = session.outboundKib().isPresent();
        out.put((byte) (sized ? VERSION : WITHOUT_SIZES));
        Form.text(out, Form.bounded(session.agentType()));
        Form.text(out, Form.bounded(session.runtime()));
        session.transitions().encode(out);
        Form.number(out, session.tools().size());
        new TreeMap<>(session.tools()).forEach((tool, calls) -> {
            out.putLong(tool);
            Form.number(out, calls);
        });
        Form.number(out, session.calls());
        Form.number(out, session.callsInMinute());
        Form.number(out, session.destinations());
        Form.number(out, session.lasted().toMillis());
        Form.number(out, session.points().size());
        new TreeMap<>(session.points()).forEach((effect, points) -> {
            Form.number(out, effect);
            Form.number(out, points);
        });
        Form.number(out, session.credentials().orElse(-1) + 1);
        if (sized) {
            Form.number(out, session.outboundKib().getAsLong());
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static SessionObservation decode(byte[] stored) {
        try {
            return read(ByteBuffer.wrap(stored));
        } catch (BufferUnderflowException e) {
            throw new UnreadableBaselineException("the observation ends after " + stored.length + " bytes", e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBaselineException("the observation is damaged", e);
        }
    }

    private static SessionObservation read(ByteBuffer in) {
        int version = in.get();
        if (version < WITHOUT_SIZES || version > VERSION) {
            throw new UnreadableBaselineException(
                    "the observation has the form " + version + ", this release reads 1 to " + VERSION);
        }
        return new SessionObservation(
                Form.text(in),
                Form.text(in),
                Transitions.decode(in),
                tools(in),
                Form.number(in),
                Form.count(in, Integer.MAX_VALUE),
                Form.count(in, Integer.MAX_VALUE),
                Duration.ofMillis(Form.number(in)),
                points(in),
                credentials(Form.count(in, Integer.MAX_VALUE)),
                version == WITHOUT_SIZES ? OptionalLong.empty() : OptionalLong.of(Form.number(in)));
    }

    private static Map<Long, Integer> tools(ByteBuffer in) {
        Map<Long, Integer> tools = new HashMap<>();
        for (int n = Form.count(in, SessionObservation.MAX_TOOLS); n > 0; n--) {
            tools.put(in.getLong(), Form.count(in, Integer.MAX_VALUE));
        }
        return tools;
    }

    private static Map<Integer, Integer> points(ByteBuffer in) {
        Map<Integer, Integer> points = new HashMap<>();
        for (int n = Form.count(in, SessionObservation.EFFECTS); n > 0; n--) {
            points.put(Form.count(in, SessionObservation.EFFECTS - 1), Form.count(in, PointsHistogram.MOST));
        }
        return points;
    }

    /** Zero stands for nobody having counted. */
    private static OptionalInt credentials(int counted) {
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of(counted - 1);
    }
}
