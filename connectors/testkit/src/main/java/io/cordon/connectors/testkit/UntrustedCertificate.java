package io.cordon.connectors.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that signs itself; nobody has a reason to trust it. Its key is no secret. */
final class UntrustedCertificate {
    private static final char[] PASSWORD = "simulator".toCharArray();

    private UntrustedCertificate() {}

    static SSLContext context() {
        try (InputStream in = Objects.requireNonNull(
                UntrustedCertificate.class.getResourceAsStream("untrusted.p12"), "certificate")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the test kit's certificate cannot be read", e);
        }
    }
}
