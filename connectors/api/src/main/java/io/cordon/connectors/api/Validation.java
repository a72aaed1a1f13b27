package io.cordon.connectors.api;

/** How the places that honour a credential check it. */
public enum Validation {
    /** Not said: treated like {@link #LOCAL_UNTIL_EXPIRY} where that is the stricter reading. */
    UNKNOWN,
    /** They ask the issuer each time: an end takes effect at once. */
    INTROSPECTION,
    /** They check a signature and the expiry only: an end takes effect when the credential expires. */
    LOCAL_UNTIL_EXPIRY,
    /** The target itself checks it at login. */
    LOGIN
}
