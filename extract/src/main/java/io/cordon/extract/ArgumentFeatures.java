package io.cordon.extract;

import java.util.List;
import java.util.Objects;

/**
 * One leaf of a call's arguments, with all decode layers folded in.
 *
 * @param path names that lead to it, joined by dots
 * @param kind its type
 * @param role what it is for
 * @param length characters
 * @param values prints of the values in it; the first is the whole argument if that is short
 * @param tokens prints of its words' stems
 * @param secrets secrets found in it, through any layer
 */
public record ArgumentFeatures(
        String path,
        ArgumentKind kind,
        ArgumentRole role,
        int length,
        ValuePrints values,
        TokenPrints tokens,
        List<SecretHit> secrets) {

    /** Copies the list. */
    public ArgumentFeatures {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(tokens, "tokens");
        secrets = List.copyOf(secrets);
    }

    /** The same argument with what stands in it. */
    ArgumentFeatures with(Prints prints, List<SecretHit> found) {
        return new ArgumentFeatures(path, kind, role, length, prints.values(), prints.tokens(), found);
    }
}
