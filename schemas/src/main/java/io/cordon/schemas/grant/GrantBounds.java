package io.cordon.schemas.grant;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a grant: its bytes come from outside. */
final class GrantBounds {
    private static final int MAX_ID = 200;
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{2}){0,32}");

    private GrantBounds() {}

    static void id(String name, String value) {
        if (requireNonNull(value, name).isEmpty() || value.length() > MAX_ID) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + MAX_ID + " characters, has " + value.length());
        }
    }

    static void digest(String value) {
        if (!DIGEST.matcher(requireNonNull(value, "scopeDigest")).matches()) {
            throw new IllegalArgumentException("scopeDigest must be at most 32 bytes as lower-case hexadecimal");
        }
    }

    static void tree(String session, String root, Optional<String> parent) {
        if (parent.isEmpty() != session.equals(root)) {
            throw new IllegalArgumentException(
                    "a session without parent is its own root, and one with a parent is not");
        }
    }
}
