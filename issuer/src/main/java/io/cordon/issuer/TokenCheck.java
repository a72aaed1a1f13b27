package io.cordon.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
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
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whose token it is: signed by the identity provider with an asymmetric key, for this audience, not expired.
 *
 * <p><b>Failure semantics.</b> A token that fails in any of these, or whose keys cannot be fetched, is nobody's.
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

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenCheck(String issuer, String audience, URI keys) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    }

    Optional<Caller> callerOf(String token) {
        try {
            return Optional.of(new Caller.Token(processor.process(token, null).getSubject()));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            log.atWarn().addKeyValue("error", e.getMessage()).log("token refused");
            return Optional.empty();
        }
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        try {
            return "file".equals(keys.getScheme())
                    ? new ImmutableJWKSet<>(JWKSet.load(Path.of(keys).toFile()))
                    : JWKSourceBuilder.<SecurityContext>create(keys.toURL())
                            .retrying(true)
                            .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("tokens.keys is no address: " + keys, e);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("tokens.keys cannot be read: " + keys, e);
        }
    }
}
