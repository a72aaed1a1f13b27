package io.cordon.issuer;

import java.util.Locale;

/** Why a request gets no grant, with the status that says so. */
enum Refusal {
    /** No certificate and no token, or a token that is nobody's. */
    ANONYMOUS(401),
    /** Known to the certificate authority or the identity provider, and not in the file. */
    UNKNOWN(401),
    /** In the file, and not for this. */
    NOT_ALLOWED(403),
    /** The token may be good: the keys that would tell cannot be had now. */
    KEYS_UNAVAILABLE(503),
    /** Not a request for a grant. */
    UNREADABLE(400),
    /** More than the body of a request may have. */
    TOO_LONG(413),
    /** More requests at once than are served. */
    TOO_MANY(503),
    /** The issuer itself is broken; the log says how. */
    FAILED(500);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
