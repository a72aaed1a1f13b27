package io.cordon.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whose token it is: signed by the identity provider with an asymmetric key, for this audience, not expired. Fetched keys are known for five
 * minutes; a key that is not known leads to a new fetch, at most two in half a minute, whatever is asked.
 *
 * <p><b>Failure semantics.</b> A token that fails in any of these is nobody's. While keys cannot be fetched, tokens with a known key are told apart
 * as before; of others, and of all once five minutes are over, nothing is known: no grant, and asking again is right.
 */
final class TokenCheck {
    private static final Logger log = LoggerFactory.getLogger(TokenCheck.class);

    /** No HMAC: whoever could check a token could make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    private static final Duration LOCKED_FOR = Duration.ofSeconds(15);
    private static final Duration APART = Duration.ofSeconds(30);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenCheck(String issuer, String audience, URI keys, IssuerMeters meters) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(keys, meters)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    }

    /** What is known of a token. */
    sealed interface Verdict {

        /** Good, and this caller's. */
        record Known(Caller caller) implements Verdict {}

        /** No token of the identity provider for us. */
        record Nobody() implements Verdict {}

        /** It names a key that is not known, and keys cannot be fetched now. */
        record Unclear() implements Verdict {}
    }

    Verdict verdict(String token) {
        try {
            return new Verdict.Known(
                    new Caller.Token(processor.process(token, null).getSubject()));
        } catch (KeySourceException e) {
            log.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("token not checked, keys are missing");
            return new Verdict.Unclear();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            log.atWarn().addKeyValue("error", e.getMessage()).log("token refused");
            return new Verdict.Nobody();
        }
    }

    private static JWKSource<SecurityContext> source(URI keys, IssuerMeters meters) {
        try {
            return "file".equals(keys.getScheme())
                    ? new ImmutableJWKSet<>(JWKSet.load(Path.of(keys).toFile()))
                    : JWKSourceBuilder.<SecurityContext>create(keys.toURL(), new KeyFetch(meters))
                            .cache(KNOWN_FOR.toMillis(), LOCKED_FOR.toMillis())
                            .rateLimited(APART.toMillis())
                            .retrying(true)
                            .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("tokens.keys is no address: " + keys, e);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("tokens.keys cannot be read: " + keys, e);
        }
    }
}
