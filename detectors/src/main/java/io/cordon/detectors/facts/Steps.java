package io.cordon.detectors.facts;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Acts;

/** When the session last did each act. */
public final class Steps {

    private static final Act[] ACTS = Act.values();

    private static final Step[] NONE = {};

    private Step[] last = NONE;
    private int present;

    /** The last time that this was done. */
    public Step last(Act act) {
        return (present & 1 << act.ordinal()) == 0 ? Step.NEVER : last[act.ordinal()];
    }

    void note(Acts acts, Step step) {
        for (int rest = acts.bits(); rest != 0; rest &= rest - 1) {
            put(Integer.numberOfTrailingZeros(rest), step);
        }
    }

    private void put(int act, Step step) {
        if (last.length == 0) {
            last = new Step[ACTS.length];
        }
        last[act] = step;
        present |= 1 << act;
    }

    boolean isEmpty() {
        return present == 0;
    }

    void encode(StateWriter out) {
        out.number(present);
        for (int act = 0; act < ACTS.length; act++) {
            if ((present & 1 << act) != 0) {
                last[act].encode(out);
            }
        }
    }

    static Steps decode(StateReader in) {
        Steps read = new Steps();
        int present = in.count((1 << ACTS.length) - 1);
        for (int act = 0; act < ACTS.length; act++) {
            if ((present & 1 << act) != 0) {
                read.put(act, Step.decode(in));
            }
        }
        return read;
    }
}
