package io.cordon.connectors.ssf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.SecretValue;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of the transmitter: a JWK set by reference, read at each use, so that a replaced file counts at once. Each key
 * says by {@code nbf} from when and by {@code exp} until when it signs. It is published before, and afterwards for as
 * long as a token that it signed may wait.
 *
 * @param life how long a token may wait for its receiver
 */
record SigningKeys(SecretRef source, Duration life) {
    private static final int FEWEST_BITS = 2048;
    private static final JOSEObjectType TYPE = new JOSEObjectType("secevent+jwt");

    /**
     * Signs with the newest key that is due.
     *
     * @throws ConnectorException if no key is due or the set cannot be read
     */
    String sign(String payload, Instant now) {
        RSAKey key = due(now);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        var token = new JWSObject(header, new Payload(payload));
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new ConnectorException("signing key " + key.getKeyID() + " cannot be used", e);
        }
    }

    /**
     * Looks whether anything can be signed.
     *
     * @throws ConnectorException as {@link #sign}
     */
    void requireDue(Instant now) {
        var unused = due(now);
    }

    /** The public parts that a receiver may need, as JSON. */
    String published(Instant now) {
        var wanted = read().stream()
                .filter(key -> expiry(key).map(at -> at.plus(life).isAfter(now)).orElse(true))
                .map(RSAKey::toPublicJWK)
                .map(key -> (JWK) key)
                .toList();
        return new JWKSet(wanted).toString(true);
    }

    private RSAKey due(Instant now) {
        return read().stream()
                .filter(RSAKey::isPrivate)
                .filter(key -> !begin(key).isAfter(now))
                .filter(key -> expiry(key).map(at -> at.isAfter(now)).orElse(true))
                .max(Comparator.comparing(SigningKeys::begin))
                .orElseThrow(() -> new ConnectorException("no signing key of the shared signals transmitter is due"));
    }

    private static Instant begin(RSAKey key) {
        return Optional.ofNullable(key.getNotBeforeTime()).map(Date::toInstant).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> expiry(RSAKey key) {
        return Optional.ofNullable(key.getExpirationTime()).map(Date::toInstant);
    }

    private List<RSAKey> read() {
        try (SecretValue text = source.read()) {
            return JWKSet.parse(text.reveal()).getKeys().stream()
                    .map(SigningKeys::usable)
                    .toList();
        } catch (ParseException e) {
            // Without the cause: a parser's message may repeat a part of the key.
            throw new ConnectorException("the signing keys are not a JWK set");
        }
    }

    private static RSAKey usable(JWK key) {
        if (key instanceof RSAKey rsa && rsa.size() >= FEWEST_BITS && Objects.nonNull(rsa.getKeyID())) {
            return rsa;
        }
        throw new ConnectorException(
                "signing key " + key.getKeyID() + " is not an RSA key of " + FEWEST_BITS + " bits or more with a kid");
    }
}
