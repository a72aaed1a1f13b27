package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A credential that was issued to a session.
 *
 * @param credential reference of the credential, never the secret
 * @param kind kind of credential, such as {@code oauth2-token}
 * @param scopes scopes that it was issued with
 * @param expiresAt when it ends by itself
 * @param secret the secret, where the runtime has it: it is printed, so that its way can be followed, and not kept
 */
public record CredentialIssue(
        String credential, String kind, List<String> scopes, Optional<Instant> expiresAt, Optional<String> secret) {

    /** Checks that nothing is missing and copies the scopes. */
    public CredentialIssue {
        requireNonNull(credential, "credential");
        requireNonNull(kind, "kind");
        scopes = List.copyOf(scopes);
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(secret, "secret");
    }

    /** A credential of which the runtime knows the reference only. */
    public static CredentialIssue of(String credential, String kind) {
        return new CredentialIssue(credential, kind, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same with its secret. */
    public CredentialIssue withSecret(String value) {
        return new CredentialIssue(credential, kind, scopes, expiresAt, Optional.of(value));
    }

    /** The same until it ends. */
    public CredentialIssue until(Instant end) {
        return new CredentialIssue(credential, kind, scopes, Optional.of(end), secret);
    }

    /** The reference only. */
    @Override
    public String toString() {
        return "CredentialIssue[" + credential + ", " + kind + ", secret redacted]";
    }
}
