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
 * @param values prints of the values in it
 * @param tokens prints of its words' stems
 * @param secrets secrets found in it, through any layer
 * @param fragments prints of short pieces of it, to be held against known secrets and nothing else: a piece is nobody's value
 */
public record Argument(
        String path,
        Role role,
        int length,
        ValuePrints values,
        TokenPrints tokens,
        List<Secret> secrets,
        ValuePrints fragments) {

    /** An argument whose fragments stand among its values, as on the wire. */
    public Argument(String path, Role role, int length, ValuePrints values, TokenPrints tokens, List<Secret> secrets) {
        this(path, role, length, values.without(ValueKind.FRAGMENT), tokens, secrets, values.only(ValueKind.FRAGMENT));
    }

    /** Copies the list. */
    public Argument {
        secrets = List.copyOf(secrets);
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
