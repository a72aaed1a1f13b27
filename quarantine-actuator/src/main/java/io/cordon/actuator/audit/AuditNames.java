package io.cordon.actuator.audit;

import java.util.Collection;
import java.util.Optional;

/** Which credential it is that a target knows by a name of its own: a role, the digest of a token. */
@FunctionalInterface
public interface AuditNames {

    /** Called before the names of a batch are asked for: a name may be on its way, and then it is worth a short wait. */
    default void expect(Collection<String> principals) {}

    /** The reference of the credential; empty if nobody issued it, and then its uses are not told. */
    Optional<String> refOf(String principal);
}
