package io.cordon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority of a target's certificate is replaced while its connector runs. */
class FollowedTrustTest {
    @TempDir
    private Path directory;

    /** A simulator of a target whose certificate signs itself. */
    private static final class SelfSigned extends Simulator {
        private SelfSigned() {
            super(0, Optional.of(Fault.UNTRUSTED));
            listen();
        }

        @Override
        protected Reply serve(Request request) {
            return Reply.json(200, "{}");
        }
    }

    @Test
    void shouldTrustTheAuthorityThatTheFileHasNow() throws Exception {
        // Given
        Path trust = Files.writeString(directory.resolve("trust.pem"), another());
        try (var server = new SelfSigned();
                var target = target(trust)) {
            assertThat(target.call(HttpCall.get(server.uri("/")))).isInstanceOf(HttpAnswer.Silence.class);

            // When
            Files.writeString(trust, "-----BEGIN CERTIFICATE-----\nMIIB");

            // Then
            assertThat(target.call(HttpCall.get(server.uri("/")))).isInstanceOf(HttpAnswer.Silence.class);

            // When
            Files.writeString(trust, itsOwn() + another());

            // Then
            assertThat(target.call(HttpCall.get(server.uri("/")))).isInstanceOf(HttpAnswer.Response.class);

            // When
            Files.writeString(trust, "gone");

            // Then
            assertThat(target.call(HttpCall.get(server.uri("/")))).isInstanceOf(HttpAnswer.Response.class);
        }
    }

    private static HttpTarget target(Path trust) {
        return new HttpTarget(new HttpSettings(Duration.ofSeconds(10), Optional.of(trust)), Clock.systemUTC());
    }

    private static String itsOwn() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Simulator.class.getResourceAsStream("untrusted.p12")) {
            keys.load(in, "simulator".toCharArray());
        }
        return pem(keys.getCertificate(keys.aliases().nextElement()));
    }

    /** One of those that the JVM trusts. */
    private static String another() throws GeneralSecurityException {
        TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        usual.init((KeyStore) null);
        return pem(((X509TrustManager) usual.getTrustManagers()[0]).getAcceptedIssuers()[0]);
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
