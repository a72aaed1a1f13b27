package io.cordon.schemas.grant;

/**
 * Issues grants.
 *
 * <p><b>Failure semantics.</b> A source that cannot be reached or that refuses throws {@link GrantRefusedException}; nothing
 * is left behind, and asking again gives another grant of its own id.
 */
@FunctionalInterface
public interface GrantSource {

    /** A grant for a session, with its keys. */
    Granted grant(GrantRequest request);
}
