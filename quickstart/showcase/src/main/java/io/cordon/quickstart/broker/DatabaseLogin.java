package io.cordon.quickstart.broker;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A database role of one session.
 *
 * @param ref reference of the credential
 * @param jdbcUrl where it is good
 * @param expiresAt when it ends by itself
 */
public record DatabaseLogin(String ref, String jdbcUrl, String role, String password, Instant expiresAt) {
    public DatabaseLogin {
        requireNonNull(ref, "ref");
        requireNonNull(jdbcUrl, "jdbcUrl");
        requireNonNull(role, "role");
        requireNonNull(password, "password");
        requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "DatabaseLogin[" + role + ", password redacted]";
    }
}
