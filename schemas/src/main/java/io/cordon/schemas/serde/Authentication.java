package io.cordon.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** How a client makes itself known to the registry. */
public sealed interface Authentication
        permits Authentication.None, Authentication.Basic, Authentication.Bearer, FollowedAuthentication {

    /** The value of the Authorization header; empty for none. */
    Optional<String> header();

    static Authentication none() {
        return new None();
    }

    static Authentication basic(String user, String password) {
        return new Basic(user, password);
    }

    static Authentication bearer(String token) {
        return new Bearer(token);
    }

    /**
     * What is said anew for each request, so that a secret is replaced while its user runs. If it cannot be said, the one before stays in force.
     *
     * @param now asked at once as well, so that a start without it fails
     */
    static Authentication following(Supplier<Authentication> now) {
        return new FollowedAuthentication(now);
    }

    /** No authentication. */
    record None() implements Authentication {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /** User and password. */
    record Basic(String user, String password) implements Authentication {
        public Basic {
            requireNonNull(user, "user");
            requireNonNull(password, "password");
            if (user.isEmpty() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a user name must not be empty and must not hold ':'");
            }
        }

        @Override
        public Optional<String> header() {
            return Optional.of("Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
        }

        @Override
        public String toString() {
            return "Basic[user=" + user + ", password=<redacted>]";
        }
    }

    /** A token that somebody else issued. */
    record Bearer(String token) implements Authentication {
        public Bearer {
            requireNonNull(token, "token");
            if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalArgumentException("a bearer token must be printable ASCII without spaces");
            }
        }

        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String toString() {
            return "Bearer[token=<redacted>]";
        }
    }
}
