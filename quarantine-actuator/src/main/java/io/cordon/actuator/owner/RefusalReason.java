package io.cordon.actuator.owner;

import java.util.Locale;

/** Why a command is not executed. */
enum RefusalReason {
    /** No signature, or several. */
    UNSIGNED,
    /** Signed by a key that does not count here. */
    UNKNOWN_KEY,
    /** Altered, or signed for another place. */
    BAD_SIGNATURE,
    /** Expired, or given by somebody who may not command. */
    NO_AUTHORITY,
    /** A newer command for the subject is known. */
    SUPERSEDED;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
