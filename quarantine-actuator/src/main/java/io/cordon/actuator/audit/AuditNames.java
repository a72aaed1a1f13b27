package io.cordon.actuator.audit;

import java.util.Optional;

/** Which credential it is that a target knows by a name of its own: a role, the digest of a token. */
@FunctionalInterface
public interface AuditNames {

    /** The reference of the credential; empty if nobody issued it, and then its uses are not told. */
    Optional<String> refOf(String principal);
}
