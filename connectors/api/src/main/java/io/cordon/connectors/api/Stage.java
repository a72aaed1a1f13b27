package io.cordon.connectors.api;

/**
 * The order of a containment. An agent whose session is killed before its login is blocked logs in again; so what lets it
 * in is closed first.
 */
public enum Stage {
    /** Block new authentication. */
    BLOCK_NEW,
    /** End live sessions and refresh tokens. */
    END_SESSIONS,
    /** End access tokens that were issued. */
    END_ISSUED,
    /** Rotate or disable the secret behind it. */
    ROTATE,
    /** Cut the network. */
    CUT_NETWORK,
    /** Let new credentials in again; of releases only. */
    ADMIT_NEW
}
