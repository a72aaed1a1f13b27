package io.cordon.detectors.event;

import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.util.List;

/**
 * One leaf of a call's arguments, with all decode layers folded in.
 *
 * @param path where it stands in the arguments
 * @param role what it is for
 * @param length characters
 * @param inside what stands in it
 */
public record Argument(String path, Role role, int length, Inside inside) {

    /** An argument whose fragments stand among its values, as on the wire. */
    public Argument(String path, Role role, int length, ValuePrints values, TokenPrints tokens, List<Secret> secrets) {
        this(path, role, length, Known.of(values, tokens, secrets));
    }

    /** Prints of the values in it. */
    public ValuePrints values() {
        return inside.values();
    }

    /** Prints of its words' stems. */
    public TokenPrints tokens() {
        return inside.tokens();
    }

    /** Secrets found in it, through any layer. */
    public List<Secret> secrets() {
        return inside.secrets();
    }

    /** Prints of short pieces of it, to be held against known secrets and nothing else: a piece is nobody's value. */
    public ValuePrints fragments() {
        return inside.fragments();
    }

    /** What stands in an argument: known, or found out when a detector asks for it, which most do not. Says the same each time. */
    public interface Inside {

        /** See {@link Argument#values()}. */
        ValuePrints values();

        /** See {@link Argument#tokens()}. */
        TokenPrints tokens();

        /** See {@link Argument#secrets()}. */
        List<Secret> secrets();

        /** See {@link Argument#fragments()}. */
        ValuePrints fragments();
    }

    private record Known(ValuePrints values, TokenPrints tokens, List<Secret> secrets, ValuePrints fragments)
            implements Inside {

        static Known of(ValuePrints mixed, TokenPrints tokens, List<Secret> secrets) {
            return new Known(
                    mixed.without(ValueKind.FRAGMENT), tokens, List.copyOf(secrets), mixed.only(ValueKind.FRAGMENT));
        }
    }

    /** What an argument is for. */
    public enum Role {
        DESTINATION,
        RESOURCE,
        AMOUNT,
        COMMAND,
        PAYLOAD,
        OTHER
    }
}
