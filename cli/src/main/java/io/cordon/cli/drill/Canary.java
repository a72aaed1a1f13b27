package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.CredentialKind;
import java.time.Instant;

/**
 * A credential that was minted for one drill and is good for nothing that anybody needs.
 *
 * @param ref its name in the inventory
 * @param connector connector instance that can end it
 * @param principal whose it is at the target
 */
record Canary(
        String ref,
        CredentialKind kind,
        String connector,
        String target,
        String principal,
        String secret,
        Instant expiresAt) {

    Canary {
        requireNonNull(ref, "ref");
        requireNonNull(kind, "kind");
        requireNonNull(connector, "connector");
        requireNonNull(target, "target");
        requireNonNull(principal, "principal");
        requireNonNull(secret, "secret");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Canary[ref=" + ref + ", connector=" + connector + ", principal=" + principal + ", <redacted>]";
    }
}
