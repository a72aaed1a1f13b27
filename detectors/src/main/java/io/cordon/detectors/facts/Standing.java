package io.cordon.detectors.facts;

import io.cordon.detectors.finding.Rung;

/**
 * How a session stands with the response: its risk, its hold, and what the containment owner said.
 *
 * <pre>
 *   free --raise(below QUARANTINE)--> at risk, held until it passes
 *   free/at risk --raise(QUARANTINE)--> at risk, held until a directive answers
 *   at risk --confirmed--> contained --released--> free, next epoch
 *   at risk --declined--> free, same epoch: the same rung is not asked for again
 * </pre>
 */
public final class Standing {

    /** Risk that only a directive ends. */
    private static final long UNTIL_ANSWERED = Long.MAX_VALUE;

    private Rung risk = Rung.OBSERVE;
    private long riskUntil;
    private long heldUntil;
    private int asked;
    private boolean contained;
    private long epoch;

    /** The rung that the session's risk calls for; OBSERVE without any. */
    public Rung risk(long now) {
        return now < riskUntil ? risk : Rung.OBSERVE;
    }

    /** Engine time in milliseconds at which the last hold that was written ends; 0 without one. */
    public long heldUntil() {
        return heldUntil;
    }

    /** True while the containment owner holds the session. */
    public boolean contained() {
        return contained;
    }

    /** True if it was never held, asked for or contained. */
    public boolean untouched() {
        return heldUntil == 0 && asked == 0 && !contained && epoch == 0;
    }

    /** The epoch, which only the containment owner raises. */
    public long epoch() {
        return epoch;
    }

    /** Raises the risk; a weaker rung does not lower it. Containment-level risk stands until a directive answers. */
    public void raise(Rung rung, long until) {
        Rung now = rung.atLeast(risk);
        riskUntil = now.isContainment() ? UNTIL_ANSWERED : Math.max(riskUntil, until);
        risk = now;
    }

    /** Forgets risk that has passed. */
    public void pass(long now) {
        if (now >= riskUntil) {
            risk = Rung.OBSERVE;
            riskUntil = 0;
        }
    }

    /** Notes that a hold was written. */
    public void held(long until) {
        heldUntil = until;
    }

    /** True the first time that this rung is asked for in this epoch. */
    public boolean ask(Rung rung) {
        int bit = 1 << rung.ordinal();
        boolean first = (asked & bit) == 0;
        asked |= bit;
        return first;
    }

    /** The subject is contained. An answer of an older epoch than is known changes nothing. */
    public boolean confirm(long answered) {
        if (answered < epoch) {
            return false;
        }
        epoch = answered;
        contained = true;
        return true;
    }

    /** It will not be contained: risk and hold end, but the same is not asked for again in this epoch. */
    public boolean decline(long answered) {
        if (answered < epoch) {
            return false;
        }
        epoch = answered;
        contained = false;
        calm();
        return true;
    }

    /** The containment ended, and a new epoch begins in which everything may be asked for again. */
    public boolean release(long next) {
        if (next < epoch) {
            return false;
        }
        epoch = next;
        contained = false;
        asked = 0;
        calm();
        return true;
    }

    private void calm() {
        risk = Rung.OBSERVE;
        riskUntil = 0;
        heldUntil = 0;
    }

    void encode(StateWriter out) {
        out.u8(risk.ordinal());
        out.number(riskUntil);
        out.number(heldUntil);
        out.number(asked);
        out.flag(contained);
        out.number(epoch);
    }

    static Standing decode(StateReader in) {
        Standing read = new Standing();
        read.risk = Codes.rung(in.u8());
        read.riskUntil = in.number();
        read.heldUntil = in.number();
        read.asked = in.count(Integer.MAX_VALUE);
        read.contained = in.flag();
        read.epoch = in.number();
        return read;
    }
}
