package io.cordon.detectors.facts;

/**
 * A question to a person.
 *
 * @param id hash of its id
 * @param call hash of the id of the call that it is about
 * @param digest hash of the digest of the arguments that it is about
 * @param answer what was said to be decided
 */
public record Approval(long id, long call, long digest, Answer answer) {

    /** What a person is said to have decided. */
    public enum Answer {
        OPEN,
        YES,
        NO;

        private static final Answer[] BY_CODE = values();
    }

    void encode(StateWriter out) {
        out.print(id);
        out.print(call);
        out.print(digest);
        out.u8(answer.ordinal());
    }

    static Approval decode(StateReader in) {
        return new Approval(in.print(), in.print(), in.print(), Answer.BY_CODE[in.u8() % Answer.BY_CODE.length]);
    }
}
