package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.JwtClaims;
import java.util.Optional;

/** What a token says of itself, without believing it: the server decides what a session is. */
final class TokenClaims {
    private static final int LONGEST_SESSION = 100;

    private TokenClaims() {}

    /** The session that a token names; empty for one without a session and for one that is no JWT. */
    static Optional<String> session(SecretValue token) {
        return JwtClaims.of(token).flatMap(claims -> claims.text("sid")).filter(sid -> sid.length() <= LONGEST_SESSION);
    }

    /** Whether it looks like a token rather than a client's secret. */
    static boolean isToken(SecretValue secret) {
        return JwtClaims.of(secret).isPresent();
    }

    /** Whether a token names this client in its audience; true for one that is no JWT and names nobody. */
    static boolean isFor(SecretValue token, String clientId) {
        return JwtClaims.of(token)
                .map(claims -> claims.audiences().contains(clientId))
                .orElse(true);
    }
}
