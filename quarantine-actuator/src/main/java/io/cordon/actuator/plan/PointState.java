package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where an enforcement point stands. What is legal is a method of the state that allows it.
 *
 * <pre>
 *              request             accept               prove
 *   Planned ------------> Requested ------> Accepted ------------> Proven
 *      |                   ^  |  ^             | |  lapse           ^  |
 *      | fail              |  |  |             | +------> Partial --+  | regress
 *      v        request    |  |  | request     |          expire,      v
 *   Failed ----------------+  |  +-------------|--------  prove     Regressed
 *      ^                      | fail           | fail               (Partial regresses too)
 *      +----------------------+----------------+
 *                                              | cannotProve
 *                                              +------> Unprovable -- request --> Requested
 *
 *   every state but Superseded: supersede ------> Superseded
 * </pre>
 *
 * A point of a release ends as Accepted (nothing blocks new credentials) or Failed.
 */
public sealed interface PointState {

    /** When it got there. */
    Instant since();

    /** What led to it, for receipts. */
    String note();

    /** A newer command has taken its place. */
    default Superseded supersede(Instant now) {
        return new Superseded(now, "by a newer command");
    }

    /** Not touched yet. */
    record Planned(Instant since) implements PointState {
        public Requested request(Instant now) {
            return new Requested(now);
        }

        public Failed fail(String reason, Instant now) {
            return new Failed(now, reason);
        }

        @Override
        public String note() {
            return "";
        }
    }

    /** Steps are being executed. */
    record Requested(Instant since) implements PointState {
        public Accepted accept(String evidence, Instant now) {
            return new Accepted(now, evidence);
        }

        public Failed fail(String reason, Instant now) {
            return new Failed(now, reason);
        }

        @Override
        public String note() {
            return "";
        }
    }

    /** The target accepted all steps; whether access has ended is not known yet. */
    record Accepted(Instant since, String note) implements PointState {
        public Proven prove(String evidence, Instant now) {
            return new Proven(now, evidence);
        }

        public Partial lapse(String evidence, Instant until, Instant now) {
            return new Partial(now, evidence, until);
        }

        public Failed fail(String reason, Instant now) {
            return new Failed(now, reason);
        }

        public Unprovable cannotProve(String reason, Instant now) {
            return new Unprovable(now, reason);
        }
    }

    /** A probe found that access has ended. */
    record Proven(Instant since, String note) implements PointState {
        public Regressed regress(String evidence, Instant now) {
            return new Regressed(now, evidence);
        }
    }

    /** Ended at the issuer; some places honour it for a while. */
    record Partial(Instant since, String note, Instant until) implements PointState {
        public Partial {
            requireNonNull(until, "until");
        }

        public Proven expire(Instant now) {
            return new Proven(now, note + "; expired since");
        }

        public Proven prove(String evidence, Instant now) {
            return new Proven(now, evidence);
        }

        public Regressed regress(String evidence, Instant now) {
            return new Regressed(now, evidence);
        }
    }

    /** Given up for now and reported; tried again while the subject stays contained. */
    record Failed(Instant since, String note) implements PointState {
        public Requested request(Instant now) {
            return new Requested(now);
        }
    }

    /** The steps were accepted, but nobody can tell whether access has ended. */
    record Unprovable(Instant since, String note) implements PointState {
        public Requested request(Instant now) {
            return new Requested(now);
        }
    }

    /** Access is back although it had been proven ended. */
    record Regressed(Instant since, String note) implements PointState {
        public Requested request(Instant now) {
            return new Requested(now);
        }
    }

    /** A newer command took over. */
    record Superseded(Instant since, String note) implements PointState {
        @Override
        public Superseded supersede(Instant now) {
            return this;
        }
    }
}
