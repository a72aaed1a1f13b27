package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A session's use of a credential.
 *
 * @param credential reference of the credential
 * @param action what it was used for
 * @param target address of where it was used; reduced and printed
 * @param callId the call that used it
 */
public record CredentialUse(String credential, String action, Optional<String> target, Optional<String> callId) {

    /** Checks that nothing is missing. */
    public CredentialUse {
        requireNonNull(credential, "credential");
        requireNonNull(action, "action");
        requireNonNull(target, "target");
        requireNonNull(callId, "callId");
    }

    /** A use of a credential for an action. */
    public static CredentialUse of(String credential, String action) {
        return new CredentialUse(credential, action, Optional.empty(), Optional.empty());
    }

    /** The same at a target. */
    public CredentialUse at(String address) {
        return new CredentialUse(credential, action, Optional.of(address), callId);
    }

    /** The same within a call. */
    public CredentialUse within(CallPermit call) {
        return new CredentialUse(credential, action, target, Optional.of(call.callId()));
    }

    /** Without the target, which may hold a secret. */
    @Override
    public String toString() {
        return "CredentialUse[" + credential + ", " + action + "]";
    }
}
