package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential as a connector sees it: by reference, with the secret only if the inventory holds it sealed.
 *
 * @param ref reference in the inventory
 * @param target enforcement point, without secrets
 * @param principal role name, client id or subject at the target
 * @param expiresAt when it ends by itself
 * @param secret the credential itself, unsealed for this call; destroyed by the caller afterwards
 */
public record CredentialView(
        String ref,
        CredentialKind kind,
        String target,
        String principal,
        Validation validation,
        Optional<Instant> expiresAt,
        Optional<SecretValue> secret) {
    public CredentialView {
        requireNonNull(ref, "ref");
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
        requireNonNull(principal, "principal");
        requireNonNull(validation, "validation");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(secret, "secret");
    }
}
