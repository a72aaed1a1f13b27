package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.PreState;
import java.util.Locale;

/**
 * A role as the catalogue describes it.
 *
 * @param quoted its name, quoted by the server for use in a statement
 * @param validUntil as the server prints it; empty if it never expires
 * @param privileged a superuser, a replication role or the actuator's own role
 * @param member whether it is in the group that roles must be in; true where there is none
 */
record Role(String quoted, boolean canLogin, String validUntil, boolean expired, boolean privileged, boolean member) {

    PreState toPreState() {
        return new PreState("login=" + canLogin + ";validUntil=" + validUntil);
    }

    /** Whether a role was open before its containment. */
    static boolean wasOpen(PreState before) {
        return before.text().toLowerCase(Locale.ROOT).startsWith("login=true;");
    }

    /** Its expiry before the containment, or {@code infinity}. */
    static String validUntil(PreState before) {
        var text = before.text().replaceFirst("^.*;validUntil=", "");
        return text.isEmpty() ? "infinity" : text;
    }
}
