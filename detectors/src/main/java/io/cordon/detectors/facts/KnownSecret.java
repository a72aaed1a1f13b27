package io.cordon.detectors.facts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A secret that a tree holds.
 *
 * @param print its print under the tree key
 * @param how how it came into the tree
 * @param session index of the session in the tree that received it
 * @param sequence sequence of the event that brought it
 * @param sourcePlace print of the host or resource that it was read from; 0 if unknown
 * @param sourceTool hash of the tool that it was read with; 0 if it was no tool
 * @param credential reference of the credential, if it was issued as one
 */
public record KnownSecret(
        long print,
        Way how,
        int session,
        long sequence,
        long sourcePlace,
        long sourceTool,
        Optional<String> credential) {

    /** How a secret came into a tree. */
    public enum Way {
        /** The user typed it. */
        TYPED,
        /** It stood in the operator's instructions. */
        CONFIGURED,
        /** It stood in a content or in a tool's result. */
        READ,
        /** It was issued as a credential. */
        ISSUED;

        private static final Way[] BY_CODE = values();

        static Way ofCode(int code) {
            return BY_CODE[code];
        }
    }

    /** Checks that nothing is missing. */
    public KnownSecret {
        requireNonNull(how, "how");
        requireNonNull(credential, "credential");
    }

    void encode(StateWriter out) {
        out.print(print);
        out.u8(how.ordinal());
        out.u8(session);
        out.number(sequence);
        out.flag(sourcePlace != 0);
        if (sourcePlace != 0) {
            out.print(sourcePlace);
        }
        out.flag(sourceTool != 0);
        if (sourceTool != 0) {
            out.print(sourceTool);
        }
        out.text(credential.orElse(""));
    }

    static KnownSecret decode(StateReader in) {
        return new KnownSecret(
                in.print(),
                Way.ofCode(in.u8()),
                in.u8(),
                in.number(),
                in.flag() ? in.print() : 0,
                in.flag() ? in.print() : 0,
                Optional.of(in.text()).filter(ref -> !ref.isEmpty()));
    }
}
